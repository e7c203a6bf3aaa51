package jirei.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jirei.casestudy.Entry;
import jirei.search.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RisWriterTest {
    @Test
    void aRecordHasTheTagsOfRis() {
        assertThat(file(Reports.saying("一")).replace("\r\n", "\n"))
                .isEqualTo("""
                        TY  - RPRT
                        TI  - 一
                        T2  - 一
                        A1  - 一
                        PB  - 一
                        PY  - 2026
                        DA  - 2026/03//
                        CY  - 一
                        SP  - 5
                        ID  - x-%s
                        UR  - https://example.test/a_b(c)?d=%%20&e=*
                        L2  - http://jirei.example/entries/x-0000
                        Y2  - 2026/11/22
                        AB  - 一 一 一 一 一: 一
                        N1  - 一「一」一、p.5/9、出典: 一（https://example.test/a_b(c)?d=%%20&e=*）；一、2026年11月22日閲覧
                        N1  - 評価: － 一×スマートシティ
                        N1  - 注記: 一
                        N1  - メモ: 一
                        N1  - 検索語: 一
                        KW  - 一
                        KW  - 一
                        KW  - スマートシティ
                        KW  - 都市の評価: 情報なし
                        KW  - 事例
                        LA  - ja
                        ER  -\s

                        """.formatted(Reports.entrySaying("一").id().value().substring(2)));
    }

    @Test
    void everyEntryOfTheStudyIsARecord() {
        List<String> records = records(Reports.ofStudy()).stream()
                .filter(record -> record.startsWith("TY  - RPRT"))
                .toList();
        List<Entry> entries = Study.entries();
        assertThat(records).hasSameSizeAs(entries);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(records.get(i))
                    .startsWith("TY  - RPRT\r\nTI  - "
                            + XmlText.onOneLine(entries.get(i).title()))
                    .containsPattern("\r\n(UR|L2)  - http://jirei.example/entries/"
                            + entries.get(i).id());
        }
    }

    @Test
    void aSourceWithAPublisherIsARecordOfItsOwnOnce() {
        List<String> records = records(Reports.ofStudy()).stream()
                .filter(record -> !record.startsWith("TY  - RPRT"))
                .toList();
        assertThat(records).hasSizeGreaterThan(500).doesNotHaveDuplicates();
        assertThat(records)
                .anySatisfy(
                        record -> assertThat(record)
                                .startsWith(
                                        "TY  - GEN\r\nTI  - Digital2020\r\nA1  - ソウル特別市\r\nPB  - ソウル特別市\r\nY2  - 2026/11/22\r\n"));
        assertThat(records)
                .anySatisfy(
                        record -> assertThat(record)
                                .startsWith(
                                        "TY  - ELEC\r\nTI  - 補助制度と通報アプリ\r\nA1  - MetroWest Daily News\r\n"
                                                + "PB  - MetroWest Daily News\r\nPY  - 2012\r\nUR  - https://www.metrowestdailynews.com/story"));
    }

    @ParameterizedTest
    @MethodSource("jirei.export.Reports#texts")
    void noTextStartsANewLine(Reports.Hard hard) {
        assertThat(file(Reports.saying(hard.text())).split("\r\n"))
                .hasSize(26)
                .allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"))
                .contains("TI  - " + XmlText.onOneLine(hard.legal()));
    }

    private static List<String> records(Report report) {
        return List.of(file(report).split("\r\nER  - \r\n\r\n"));
    }

    private static String file(Report report) {
        return new String(ExportFormat.RIS.fileOf(report), StandardCharsets.UTF_8);
    }
}
