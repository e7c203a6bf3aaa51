package jirei.corpus.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import jirei.ExampleFile;
import jirei.corpus.metadata.CellMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers and dates are understood as analysts write them. */
class TableWordsTest {
    static List<ExampleFile.Row> headers() {
        return ExampleFile.rows("corpus/tables/headers.tsv");
    }

    static List<ExampleFile.Row> months() {
        return ExampleFile.rows("corpus/tables/months.tsv");
    }

    @ParameterizedTest
    @MethodSource("headers")
    void aHeaderTellsTheRoleOfItsColumn(ExampleFile.Row row) {
        assertThat(ColumnRole.ofHeader(row.cell(0)).map(ColumnRole::name).orElse("-"))
                .isEqualTo(row.cell(1));
    }

    @ParameterizedTest
    @MethodSource("months")
    void aDateTellsItsMonth(ExampleFile.Row row) {
        assertThat(month(row, true)).isEqualTo(row.cell(1));
        assertThat(month(row, false)).isEqualTo(row.cell(2));
    }

    private static String month(ExampleFile.Row row, boolean onSheet) {
        return CellMonth.of(row.cell(0), onSheet).map(YearMonth::toString).orElse("-");
    }
}
