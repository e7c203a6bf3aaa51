package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jirei.ExampleFile;
import jirei.ExampleFile.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptionTest {
    static List<Row> titles() {
        return ExampleFile.rows("metadata/no-titles.tsv");
    }

    @ParameterizedTest
    @MethodSource("titles")
    void whatAProgramPutsThereIsNoTitle(Row row) {
        Description description =
                new Description("application/pdf", Optional.of(row.cell(0)), Optional.empty(), Optional.empty());
        assertThat(description.title().orElse("-")).isEqualTo(row.cell(1));
    }
}
