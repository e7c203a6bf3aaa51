package jirei.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Citation;
import jirei.casestudy.Entry;
import jirei.search.Study;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CsvWriterTest {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @Test
    void excelDetectsUtf8() {
        assertThat(file(listing("一")))
                .startsWith("\uFEFF番号,名称,種別,都市,国,地域,テーマ,評価,")
                .endsWith("\r\n");
    }

    @Test
    void everyEntryOfTheStudyIsALine() throws IOException {
        List<CSVRecord> records = records(Reports.ofStudy());
        List<Entry> entries = Study.entries();
        assertThat(records).hasSameSizeAs(entries);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            CSVRecord row = records.get(i);
            assertThat(row.size()).isEqualTo(Column.ALL.size());
            assertThat(row.get("番号")).isEqualTo("" + (i + 1));
            assertThat(row.get("名称")).isEqualTo(entry.title());
            assertThat(row.get("引用")).isEqualTo(Citation.of(entry, Reports.SEEN).toString());
            assertThat(row.get("アドレス")).endsWith(entry.id().value());
            assertThat(row.get("概要"))
                    .isEqualTo(String.join("\n", entry.content().overview()));
            entry.content().points().forEach(point -> assertThat(row.get("要点")).contains(point.text()));
            entry.content().facts().forEach(fact -> assertThat(row.get("基本データ")).contains(fact.toString()));
            entry.content().sources().forEach(source -> {
                assertThat(row.get("出典")).contains(source.title());
                source.address().ifPresent(address -> assertThat(row.get("出典")).contains(address.toString()));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("jirei.export.Reports#texts")
    void difficultTextIsReadBack(Reports.Hard hard) throws IOException {
        CSVRecord row = records(listing(hard.text())).getFirst();
        for (String column : List.of("名称", "都市", "国", "概要", "資料名", "発行者", "注記", "メモ", "検索語")) {
            assertThat(row.get(column)).as(column).isEqualTo(hard.csv());
        }
    }

    @ParameterizedTest
    @MethodSource("jirei.export.Reports#texts")
    void aComparisonIsExportedAsItsTable(Reports.Hard hard) throws IOException {
        List<CSVRecord> lines = CSVFormat.RFC4180
                .parse(new StringReader(file(Reports.saying(hard.text())).substring(1)))
                .getRecords();
        assertThat(lines.stream().map(CSVRecord::toList))
                .containsExactly(List.of("項目", hard.csv()), List.of(hard.csv(), hard.csv()));
    }

    @Test
    void noCellLooksLikeADateOrAFormula() throws IOException {
        CSVRecord row = records(listing("一")).getFirst();
        assertThat(row.get("ページ")).isEqualTo("p.5/9");
        assertThat(row.get("評価")).isEqualTo("情報なし（－）");
        assertThat(row.get("調査年月")).isEqualTo("2026年3月");
        assertThat(row.get("要点")).isEqualTo("一\n・一\n　・一");
    }

    /** A report of entries only. */
    private static Report listing(String text) {
        Report report = Reports.saying(text);
        return new Report(
                report.title(),
                report.conditions(),
                report.seen(),
                report.found(),
                report.sections(),
                Optional.empty());
    }

    private static List<CSVRecord> records(Report report) throws IOException {
        return FORMAT.parse(new StringReader(file(report).substring(1))).getRecords();
    }

    private static String file(Report report) {
        return new String(ExportFormat.CSV.fileOf(report), StandardCharsets.UTF_8);
    }
}
