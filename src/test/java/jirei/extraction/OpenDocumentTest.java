package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.extraction.Piece.Heading;
import jirei.extraction.Piece.Paragraph;
import jirei.extraction.Piece.Row;
import jirei.extraction.Spot.Division;
import jirei.extraction.inline.InlineText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice saves is read with its sheets, slides, links and notes. */
final class OpenDocumentTest {
    @TempDir
    Path folder = Path.of("");

    private List<Piece> pieces(String kind, String body) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        new AnyExtractor().extract(OfficeFiles.open(folder.resolve("x.odx"), kind, body), pieces::add);
        return pieces;
    }

    private List<String> lines(String kind, String body) throws IOException {
        return pieces(kind, body).stream().map(Texts::line).toList();
    }

    @Test
    void sheetsHaveTheirNamesAsHeadings() throws IOException {
        List<Piece> pieces = pieces(
                "spreadsheet",
                "<table:table table:name=\"事例一覧\"><table:table-row>"
                        + "<table:table-cell><text:p>都市</text:p></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated=\"2\"/>"
                        + "<table:table-cell table:number-columns-repeated=\"2\"><text:p>○</text:p></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated=\"16379\"/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"1048575\">"
                        + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
                        + "<table:table table:name=\"集計\"><table:table-row><table:table-cell><text:p>12</text:p>"
                        + "</table:table-cell></table:table-row></table:table>");
        Optional<Spot> first = Optional.of(new Spot(Division.SHEET, 1, 0, "事例一覧"));
        Optional<Spot> second = Optional.of(new Spot(Division.SHEET, 2, 0, "集計"));
        assertThat(pieces)
                .containsExactly(
                        new Heading(first, 1, InlineText.of("事例一覧")),
                        new Row(first, 1, Texts.cells("都市", "", "", "○", "○")),
                        new Heading(second, 1, InlineText.of("集計")),
                        new Row(second, 1, Texts.cells("12")));
    }

    @Test
    void slidesHaveTheirNumbersAndTitles() throws IOException {
        List<Piece> pieces = pieces(
                "presentation",
                "<draw:page><draw:frame presentation:class=\"title\"><draw:text-box><text:p>窓口の改革</text:p></draw:text-box>"
                        + "</draw:frame><draw:frame><draw:text-box><text:p>予約</text:p></draw:text-box></draw:frame>"
                        + "<presentation:notes><draw:frame><draw:text-box><text:p>原稿</text:p></draw:text-box></draw:frame>"
                        + "</presentation:notes></draw:page>"
                        + "<draw:page><draw:frame presentation:class=\"page-number\"><draw:text-box><text:p>2</text:p>"
                        + "</draw:text-box></draw:frame><draw:custom-shape><text:p>二枚目</text:p></draw:custom-shape></draw:page>");
        Optional<Spot> first = Optional.of(new Spot(Division.SLIDE, 1, 2, ""));
        assertThat(pieces)
                .containsExactly(
                        new Heading(first, 1, InlineText.of("窓口の改革")),
                        new Paragraph(first, InlineText.of("予約")),
                        new Paragraph(Optional.of(new Spot(Division.SLIDE, 2, 2, "")), InlineText.of("二枚目")));
    }

    @Test
    void notesFollowTheirParagraph() throws IOException {
        assertThat(lines(
                        "text",
                        "<text:p>窓口<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>区の調べ。</text:p>"
                                + "</text:note-body></text:note>を開く。</text:p><text:p>次</text:p>"))
                .containsExactly("窓口を開く。", "区の調べ。", "次");
    }

    @Test
    void readingsCommentsAndDeletedTextAreLeftOut() throws IOException {
        assertThat(lines(
                        "text",
                        "<text:tracked-changes><text:changed-region><text:deletion><text:p>旧</text:p></text:deletion>"
                                + "</text:changed-region></text:tracked-changes><text:p><text:ruby><text:ruby-base>函館</text:ruby-base>"
                                + "<text:ruby-text>はこだて</text:ruby-text></text:ruby>市<office:annotation><text:p>要確認</text:p>"
                                + "</office:annotation></text:p>"))
                .containsExactly("函館市");
    }

    @Test
    void cellsOfATextKeepTheirPlace() throws IOException {
        assertThat(lines(
                        "text",
                        "<table:table><table:table-row><table:table-cell><text:p>都市</text:p></table:table-cell><table:table-cell/>"
                                + "</table:table-row></table:table><text:list><text:list-item><text:h text:outline-level=\"2\">章</text:h>"
                                + "</text:list-item></text:list><text:p>文</text:p>"))
                .containsExactly("|都市||", "#2 章", "文");
    }

    @Test
    void linksStandInTheText() throws IOException {
        assertThat(pieces("text", "<text:p>詳しくは<text:a xlink:href=\"https://example.org/a\">年報</text:a>に。</text:p>"))
                .containsExactly(
                        new Paragraph(Optional.empty(), Texts.linked("詳しくは", "年報", "https://example.org/a", "に。")));
    }

    @Test
    void aChartIsItsTitleAndTheValuesOfEachCategory() throws IOException {
        String cell = "<table:table-cell><text:p>%s</text:p></table:table-cell>";
        String chart = "<chart:chart xmlns:chart=\"urn:oasis:names:tc:opendocument:xmlns:chart:1.0\"><chart:title>"
                + "<text:p>相談の件数</text:p></chart:title><table:table table:name=\"local-table\"><table:table-header-rows>"
                + "<table:table-row><table:table-cell><text:p/></table:table-cell>" + cell.formatted("令和5年度")
                + cell.formatted("令和6年度")
                + "</table:table-row></table:table-header-rows><table:table-rows><table:table-row>"
                + cell.formatted("窓口") + cell.formatted("3") + cell.formatted("4")
                + "</table:table-row><table:table-row>"
                + cell.formatted("電話") + cell.formatted("NaN") + cell.formatted("5")
                + "</table:table-row></table:table-rows>"
                + "</table:table></chart:chart>";
        String frame = "<draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame>";
        assertThat(lines(
                        "presentation",
                        "<draw:page><draw:frame><draw:text-box><text:p>件数</text:p></draw:text-box></draw:frame>" + frame
                                + "</draw:page>",
                        chart))
                .containsExactly("件数", "相談の件数", "窓口: 令和5年度 3、令和6年度 4", "電話: 令和6年度 5");
        assertThat(lines("text", "<text:p>件数を示す。" + frame + "</text:p>", chart))
                .containsExactly("件数を示す。", "相談の件数", "窓口: 令和5年度 3、令和6年度 4", "電話: 令和6年度 5");
    }

    private List<String> lines(String kind, String body, String chart) throws IOException {
        Path file = OfficeFiles.zip(
                folder.resolve("x.odx"),
                Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument." + kind,
                        "content.xml",
                        OfficeFiles.openXml(kind, body),
                        "Object 1/content.xml",
                        OfficeFiles.openXml("chart", chart)));
        List<String> lines = new ArrayList<>();
        new AnyExtractor().extract(file, piece -> lines.add(Texts.line(piece)));
        return lines;
    }

    @Test
    void hiddenSheetsAreLeftOutAndCounted() throws IOException {
        String sheet =
                "<table:table table:name=\"%s\" table:style-name=\"%s\"><table:table-row><table:table-cell><text:p>%s"
                        + "</text:p></table:table-cell></table:table-row></table:table>";
        String styles = "<office:automatic-styles xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\">"
                + "<style:style style:name=\"ta1\"><style:table-properties table:display=\"true\"/></style:style>"
                + "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>"
                + "</office:automatic-styles>";
        String content = OfficeFiles.openXml(
                        "spreadsheet", sheet.formatted("一覧", "ta1", "都市") + sheet.formatted("作業用", "ta2", "下書き"))
                .replace("<office:body>", styles + "<office:body>");
        Path file = OfficeFiles.zip(
                folder.resolve("x.ods"),
                Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content));
        List<String> lines = new ArrayList<>();
        Description description = new AnyExtractor().extract(file, piece -> lines.add(Texts.line(piece)));
        assertThat(lines).containsExactly("#1 一覧", "|都市|");
        assertThat(description.leftOut()).containsExactly(new LeftOut(LeftOut.LeftOutKind.HIDDEN_SHEET, "作業用", 1));
    }
}
