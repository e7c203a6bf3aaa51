package jirei.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jirei.ExampleFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineJoinerTest {
    static List<ExampleFile.Row> examples() {
        return ExampleFile.rows("japanese/joined-lines.tsv");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void twoLinesAreJoined(ExampleFile.Row row) {
        assertThat(LineJoiner.join(row.cell(0), row.cell(1))).as(row.toString()).isEqualTo(row.cell(2));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void blanksAtTheEndsOfLinesDoNotMatter(ExampleFile.Row row) {
        assertThat(LineJoiner.join(row.cell(0) + " ", "\u3000" + row.cell(1)))
                .as(row.toString())
                .isEqualTo(row.cell(2));
    }
}
