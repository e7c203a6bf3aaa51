package jirei.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ColumnSelectionTest {
    @Test
    void columnsKeepTheirOrderAndNoneMeansAll() {
        assertThat(ColumnSelection.named(List.of("概要", "番号")).orElseThrow().columns().stream()
                        .map(Column::label))
                .containsExactly("番号", "概要");
        assertThat(ColumnSelection.named(List.of()).orElseThrow().columns()).isEqualTo(Column.ALL);
        assertThat(ColumnSelection.named(List.of("番号", "何か"))).isEmpty();
    }

    @Test
    void theProposedColumnsFitOnAPage() {
        ColumnSelection printed =
                ColumnSelection.named(ColumnSelection.printed()).orElseThrow();
        assertThat(printed.onPaper()).isEqualTo(printed.columns().size());
        assertThat(printed.widths().stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(200);
    }

    @Test
    void aFewColumnsKeepTheirWidth() {
        ColumnSelection few = ColumnSelection.named(List.of("番号", "概要")).orElseThrow();
        assertThat(few.widths()).containsExactly(6, 42);
    }
}
