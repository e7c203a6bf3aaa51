package jirei.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jirei.casestudy.Citation;
import jirei.casestudy.Entry;
import jirei.search.Study;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PowerPointWriterTest {
    @Test
    void aCaseIsASlideInTheLayoutOfTheStudy() throws IOException {
        Entry entry = Study.entries().stream()
                .filter(each -> each.title().contains("デジタルインクルージョン"))
                .findFirst()
                .orElseGet(() -> Study.entries().getFirst());
        try (XMLSlideShow show = show(Reports.of(List.of(entry)))) {
            assertThat(show.getSlides()).hasSize(2);
            XSLFSlide slide = show.getSlides().get(1);
            assertThat(slide.getTitle()).isEqualTo(entry.title());
            assertThat(texts(slide)).contains(EntryBlocks.facts(entry)).containsAnyOf("概要", "取組概要", "要点", "基本データ");
            assertThat(Stream.of(slide.getNotes().getPlaceholders())
                            .filter(shape -> shape.getTextType() == Placeholder.BODY)
                            .map(XSLFTextShape::getText)
                            .findFirst()
                            .orElseThrow())
                    .contains(Citation.of(entry, Reports.SEEN).toString())
                    .contains("http://jirei.example/entries/" + entry.id().value());
        }
    }

    @Test
    void everySlideHasATitleAndNoTextIsLost() throws IOException {
        List<Entry> entries = Study.entries().subList(0, 60);
        try (XMLSlideShow show = show(Reports.of(entries))) {
            StringBuilder all = new StringBuilder();
            for (XSLFSlide slide : show.getSlides()) {
                assertThat(slide.getTitle()).isNotBlank();
                all.append(String.join("", texts(slide)));
            }
            String letters = letters(all.toString());
            for (Entry entry : entries) {
                for (String text : Reports.textsOf(entry)) {
                    assertThat(letters).contains(letters(text));
                }
            }
        }
    }

    @Test
    void shapesStayOnTheirSlideAndDoNotOverlap() throws IOException {
        try (XMLSlideShow show = show(Reports.of(longTexts()))) {
            for (XSLFSlide slide : show.getSlides()) {
                double bottom = 0;
                for (XSLFShape shape : slide.getShapes()) {
                    assertThat(shape.getAnchor().getMaxX()).isLessThanOrEqualTo(SlidePlaces.PAGE.getWidth());
                    assertThat(shape.getAnchor().getMaxY()).isLessThanOrEqualTo(SlidePlaces.PAGE.getHeight());
                    if (shape.getShapeName().endsWith("の見出し")) {
                        assertThat(shape.getAnchor().getMinY()).isGreaterThanOrEqualTo(bottom);
                        bottom = shape.getAnchor().getMaxY();
                    }
                }
                assertThat(bottom).isLessThanOrEqualTo(SlidePlaces.FOOT.getMinY());
            }
        }
    }

    @Test
    void aLongCaseContinuesAndEnds() throws IOException {
        Report report = Reports.saying("海外の都市における事例の概要を述べた文である。".repeat(400));
        List<NumberedItem> rows = NumberedItem.of(report);
        List<SlidePages.SlidePage> pages = SlidePages.of(CaseBlock.of(rows.getFirst()));
        assertThat(pages).hasSize(SlidePages.MOST);
        assertThat(pages.getLast().blocks().getLast().paragraphs().getLast().text())
                .endsWith("…（以下略）");
        try (XMLSlideShow show = show(report.titled("題"))) {
            assertThat(show.getSlides().stream().map(XSLFSlide::getTitle))
                    .anyMatch(title -> title.endsWith("（続き）"))
                    .allMatch(title -> title.length() < 200);
        }
    }

    @Test
    void aComparisonOfEntriesTakesTheSlidesThatItsTextNeeds() throws IOException {
        String text = "海外の都市における事例の概要を述べた文である。".repeat(15);
        List<List<String>> rows = Stream.of("概要", "要点", "参考", "取組概要", "計画")
                .map(name -> List.of(name, name + text, text + name))
                .toList();
        try (XMLSlideShow show = show(Reports.plain(rows))) {
            List<XSLFTable> tables = show.getSlides().stream()
                    .flatMap(slide -> slide.getShapes().stream())
                    .filter(XSLFTable.class::isInstance)
                    .map(XSLFTable.class::cast)
                    .toList();
            assertThat(tables).hasSizeGreaterThan(1).allSatisfy(table -> {
                assertThat(table.getCell(0, 1).getText()).isEqualTo("ソウル");
                assertThat(table.getAnchor().getMaxY()).isLessThanOrEqualTo(SlidePlaces.PAGE.getHeight());
            });
            List<List<String>> shown = tables.stream()
                    .flatMap(table -> table.getRows().stream().skip(1))
                    .map(row ->
                            row.getCells().stream().map(cell -> cell.getText()).toList())
                    .toList();
            assertThat(shown).isEqualTo(rows);
        }
    }

    @Test
    void aComparisonIsOnOnePage() throws IOException {
        try (XMLSlideShow show = show(Reports.grouped())) {
            assertThat(show.getSlides()).hasSize(2);
            XSLFTable table = show.getSlides().get(1).getShapes().stream()
                    .filter(XSLFTable.class::isInstance)
                    .map(XSLFTable.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(table.getNumberOfRows()).isEqualTo(5);
            assertThat(table.getCell(1, 0).getText()).isEqualTo("デジタルデバイド");
            assertThat(table.getCell(1, 0).getGridSpan()).isEqualTo(3);
            assertThat(table.getCell(2, 2).getText()).isEqualTo("二");
            assertThat(table.getCTTable().getTblPr().getFirstRow()).isTrue();
        }
    }

    @Test
    void fontsForJapaneseAreThoseOfTheTheme() throws IOException {
        try (XMLSlideShow show = show(Reports.saying("一"))) {
            var fonts = show.getSlideMasters()
                    .getFirst()
                    .getTheme()
                    .getXmlObject()
                    .getThemeElements()
                    .getFontScheme();
            assertThat(fonts.getMajorFont().getEa().getTypeface()).isEqualTo("游ゴシック");
            assertThat(fonts.getMinorFont().getEa().getTypeface()).isEqualTo("游ゴシック");
            assertThat(show.getSlides().getLast().getXmlObject().xmlText())
                    .contains("lang=\"ja-JP\"")
                    .doesNotContain("typeface=\"游ゴシック\"");
        }
    }

    @ParameterizedTest
    @MethodSource("jirei.export.Reports#texts")
    void difficultTextIsReadBack(Reports.Hard hard) throws IOException {
        try (XMLSlideShow show = show(Reports.saying(hard.text()))) {
            String letters = letters(String.join("", texts(show.getSlides().getLast())));
            assertThat(letters).contains(letters(hard.legal()));
        }
    }

    @Test
    void theLongestReportIsWrittenInReasonableTime() {
        long start = System.nanoTime();
        assertThat(ExportFormat.POWERPOINT.fileOf(Reports.longest())).hasSizeLessThan(8_000_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
    }

    private static List<Entry> longTexts() {
        return Study.entries().stream()
                .sorted((a, b) ->
                        b.content().text().length() - a.content().text().length())
                .limit(20)
                .toList();
    }

    private static Set<String> texts(XSLFSlide slide) {
        Set<String> texts = new LinkedHashSet<>();
        for (XSLFShape shape : slide.getShapes()) {
            if (shape instanceof XSLFTextShape text) {
                text.getTextParagraphs().stream()
                        .map(XSLFTextParagraph::getText)
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    private static String letters(String text) {
        return text.replaceAll("\\s", "");
    }

    private static XMLSlideShow show(Report report) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(ExportFormat.POWERPOINT.fileOf(report)));
    }
}
