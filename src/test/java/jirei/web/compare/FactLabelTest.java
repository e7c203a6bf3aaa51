package jirei.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jirei.ExampleFile;
import jirei.ExampleFile.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FactLabelTest {
    private static List<Row> labels() {
        return ExampleFile.rows("comparison/fact-labels.tsv");
    }

    @ParameterizedTest
    @MethodSource("labels")
    void unitAndYearAreToldFromTheName(Row row) {
        FactLabel label = FactLabel.of(row.cell(0));
        assertThat(label.name()).isEqualTo(row.cell(1));
        assertThat(label.detail()).isEqualTo(row.cell(2));
        assertThat(label.written()).isEqualTo(row.cell(0));
    }

    @Test
    void aliasesShareARow() {
        assertThat(FactLabel.of("元首").key()).isEqualTo(FactLabel.of("首長").key());
        assertThat(FactLabel.of("市長（2024年）").key()).isEqualTo(FactLabel.of("首長").key());
        assertThat(FactLabel.of("位置付け").key())
                .isEqualTo(FactLabel.of("位置づけ").key())
                .isNotEqualTo(FactLabel.of("首長").key());
    }

    @Test
    void widthAndBlanksMakeNoOtherLabel() {
        assertThat(FactLabel.of("ＧＤＰ （２０２２年）").saysTheSameAs(FactLabel.of("GDP(2022年)")))
                .isTrue();
        assertThat(FactLabel.of("GDP（2022年）").saysTheSameAs(FactLabel.of("GDP（2023年）")))
                .isFalse();
        assertThat(FactLabel.of("GDP（2022年）").key())
                .isEqualTo(FactLabel.of("GDP（2023年）").key());
    }
}
