package jirei.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jirei.export.Report.ReportSection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReportTest {
    @Test
    void aReportHasNoMoreEntriesThanItsLimit() {
        assertThat(Reports.longest().count()).isEqualTo(Report.LIMIT);
        List<Report.ReportItem> tooMany =
                Collections.nCopies(Report.LIMIT + 1, Reports.longest().items().getFirst());
        assertThatThrownBy(() -> Report.of("", List.of(), Reports.SEEN, tooMany))
                .hasMessage("a report of 1001 entries out of 1001");
    }

    @Test
    void aReportHasNoMoreItemsThanWereFound() {
        Report one = Reports.saying("一");
        assertThatThrownBy(() -> one.outOf(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sectionsAreCutAtTheLimit() {
        Report.ReportItem item = Reports.saying("一").items().getFirst();
        ReportSection most = new ReportSection(Optional.of("多"), Collections.nCopies(Report.LIMIT - 1, item));
        ReportSection two = new ReportSection(Optional.of("二"), List.of(item, item));
        Report report = Report.of("", List.of(), Reports.SEEN, List.of(most, two, two), Optional.empty());
        assertThat(report.sections().stream().map(section -> section.items().size()))
                .containsExactly(Report.LIMIT - 1, 1);
        assertThat(Wording.count(report)).startsWith("1,003件のうち先頭の1,000件");
    }

    @Test
    void itemsAreNumberedThroughAllSections() {
        Report.ReportItem item = Reports.saying("一").items().getFirst();
        ReportSection section = new ReportSection(Optional.of("節"), List.of(item, item));
        Report report = new Report("", List.of(), Reports.SEEN, 4, List.of(section, section), Optional.empty());
        assertThat(NumberedItem.of(report).stream().map(NumberedItem::number)).containsExactly(1, 2, 3, 4);
        assertThat(report.isCut()).isFalse();
    }

    @Test
    void rowsOfATableAreAsLongAsItsHead() {
        assertThatThrownBy(() -> ReportTable.of(List.of("項目", "都市"), List.of(List.of("要点"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCutReportSaysSo() {
        Report cut = Reports.longest().outOf(4_321);
        assertThat(cut.isCut()).isTrue();
        String markdown = new String(ExportFormat.MARKDOWN.fileOf(cut), StandardCharsets.UTF_8);
        assertThat(markdown).contains("4,321件のうち先頭の1,000件（一度に書き出せるのは1,000件まで）");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyReportIsWritten(ExportFormat format) {
        Report empty = Report.of("何もない", List.of(), Reports.SEEN, List.of());
        if (format != ExportFormat.RIS) {
            assertThat(format.fileOf(empty)).isNotEmpty();
        }
    }
}
