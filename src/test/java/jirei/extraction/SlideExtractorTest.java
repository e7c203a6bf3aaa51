package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.extraction.Piece.Paragraph;
import jirei.extraction.Piece.Row;
import jirei.extraction.Spot.Division;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.sl.usermodel.PlaceableShape;
import org.apache.poi.sl.usermodel.TextShape.TextDirection;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slides are read as they are looked at. */
final class SlideExtractorTest {
    private static final Optional<Spot> ONLY = Optional.of(new Spot(Division.SLIDE, 1, 1, ""));

    @TempDir
    Path folder = Path.of("");

    private List<Piece> pieces(Path file) {
        List<Piece> pieces = new ArrayList<>();
        new AnyExtractor().extract(file, pieces::add);
        return pieces;
    }

    private List<String> lines(String... description) throws IOException {
        Path file = folder.resolve("x.pptx");
        SlideMaker.make(Files.writeString(folder.resolve("x.slides"), String.join("\n", description)), file);
        return pieces(file).stream().map(Texts::line).toList();
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        assertThat(lines(
                        "slide",
                        "text 500 100 300 12",
                        "  右の上",
                        "text 500 200 300 12",
                        "  右の下",
                        "text 20 100 300 12",
                        "  左の上",
                        "text 20 300 300 12",
                        "  左の下",
                        "text 20 400 900 12",
                        "  全体のまとめ"))
                .containsExactly("左の上", "左の下", "右の上", "右の下", "全体のまとめ");
    }

    @Test
    void transitionsAnimationsAndEffectsDoNotDisturbTheText() throws IOException {
        Path file = folder.resolve("x.pptx");
        SlideMaker.make(Files.writeString(folder.resolve("x.slides"), """
                        slide
                        text 20 100 300 12
                          本文
                        table 20 200 12 300
                          表 |
                        """), file);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path slide = zip.getPath("ppt/slides/slide1.xml");
            String effects = "<a:effectLst><a:glow rad=\"9\"><a:srgbClr val=\"FF0000\"><a:alpha val=\"9\"/></a:srgbClr>"
                    + "</a:glow><a:softEdge rad=\"9\"/></a:effectLst><a:scene3d><a:camera prst=\"orthographicFront\"/>"
                    + "<a:lightRig rig=\"threePt\" dir=\"t\"/></a:scene3d><a:sp3d><a:bevelT w=\"9\" h=\"9\"/></a:sp3d>";
            String motion =
                    "<p:transition spd=\"slow\"><p:wheel spokes=\"4\"/></p:transition><p:timing><p:tnLst><p:par>"
                            + "<p:cTn id=\"1\" dur=\"indefinite\" nodeType=\"tmRoot\"/></p:par></p:tnLst></p:timing>";
            Files.writeString(
                    slide,
                    Files.readString(slide)
                            .replace("</p:spPr>", effects + "</p:spPr>")
                            .replace("</p:sld>", motion + "</p:sld>"));
            assertThat(Files.readString(slide)).contains("a:glow", "p:wheel");
        }
        assertThat(pieces(file).stream().map(Texts::line)).contains("本文");
    }

    @Test
    void labelsAreReadWithWhatStandsBesideThem() throws IOException {
        assertThat(lines(
                        "slide",
                        "text 20 100 60 12",
                        "  概要",
                        "text 20 200 60 12",
                        "  要点",
                        "text 100 203 600 12",
                        "  窓口を一つにする。",
                        "text 100 98 600 12",
                        "  三つの役所が計画を作った。"))
                .containsExactly("概要", "三つの役所が計画を作った。", "要点", "窓口を一つにする。");
    }

    @Test
    void whatIsLargerThanTheTextIsAHeading() throws IOException {
        assertThat(lines(
                        "titled 窓口の改革",
                        "text 20 100 600 20",
                        "  申請の手順",
                        "text 20 150 600 12",
                        "  書類は要らない。どの役所でも同じ手順で受け付ける。",
                        "items 20 200 600 12",
                        "  予約"))
                .containsExactly("#1 窓口の改革", "#2 申請の手順", "書類は要らない。どの役所でも同じ手順で受け付ける。", "-1 予約");
    }

    @Test
    void notesAreTextOfTheirSlide() throws IOException {
        assertThat(lines("slide", "notes", "  写真の説明", "slide", "text 20 100 300 12", "  本文", "notes", "  原稿"))
                .containsExactly("写真の説明", "本文", "原稿");
    }

    @Test
    void notesBelowACountedSlideOfAStudyAreItsScript() throws IOException {
        assertThat(lines("titled 調査 ～ソウル(1/2)", "text 20 100 300 12", "  本文", "notes", "  原稿"))
                .containsExactly("#1 調査 ～ソウル(1/2)", "本文");
    }

    @Test
    void shapesWithoutAPositionAreRead() throws IOException {
        Path file = folder.resolve("x.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            XSLFSlide slide = show.createSlide();
            slide.createTextBox().setText("表付き");
            slide.createTable(1, 2).getCell(0, 0).setText("甲欄");
            slide.createGroup().createTextBox().setText("群の中");
            for (XSLFShape shape : slide.getShapes()) {
                ((PlaceableShape<?, ?>) shape).setAnchor(new Rectangle(0, 0, 0, 0));
            }
            show.write(out);
        }
        assertThat(pieces(file).stream().map(Texts::line)).containsExactlyInAnyOrder("表付き", "|甲欄||", "群の中");
    }

    @Test
    void verticalBoxesAreReadFromRightToLeft() throws IOException {
        Path file = folder.resolve("x.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            XSLFSlide slide = show.createSlide();
            vertical(slide, 400, "左の列は後に読む");
            vertical(slide, 500, "右の列を先に読む");
            show.write(out);
        }
        assertThat(pieces(file).stream().map(Texts::line)).containsExactly("右の列を先に読む", "左の列は後に読む");
    }

    private static void vertical(XSLFSlide slide, int x, String words) {
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(new Rectangle(x, 100, 50, 300));
        box.setText(words);
        box.setTextDirection(TextDirection.VERTICAL);
    }

    @Test
    void chartsHaveTheirTitleAndTheValuesOfEachCategory() throws IOException {
        Path file = folder.resolve("x.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            XSLFChart chart = show.createChart();
            chart.setTitleText("相談の件数");
            XDDFChartData data = chart.createData(
                    ChartTypes.BAR,
                    chart.createCategoryAxis(AxisPosition.BOTTOM),
                    chart.createValueAxis(AxisPosition.LEFT));
            data.addSeries(
                            XDDFDataSourcesFactory.fromArray(new String[] {"窓口", "電話"}, "Sheet1!$A$2:$A$3", 0),
                            XDDFDataSourcesFactory.fromArray(new Double[] {3.0, 5.0}, "Sheet1!$B$2:$B$3", 1))
                    .setTitle("令和6年度", null);
            chart.plot(data);
            show.createSlide().addChart(chart, new Rectangle(900_000, 900_000, 5_000_000, 3_000_000));
            show.write(out);
        }
        assertThat(pieces(file).stream().map(Texts::line)).containsExactly("相談の件数", "窓口: 令和6年度 3", "電話: 令和6年度 5");
    }

    @Test
    void smartArtIsTextOfItsSlide() throws IOException {
        Path file = folder.resolve("x.pptx");
        SlideMaker.make(Files.writeString(folder.resolve("x.slides"), "slide\ntable 20 200 12 300\n  表 |\n"), file);
        String drawing = "http://schemas.openxmlformats.org/drawingml/2006/";
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path slide = zip.getPath("ppt/slides/slide1.xml");
            Files.writeString(
                    slide,
                    Files.readString(slide)
                            .replaceAll(
                                    "(?s)<a:graphicData.*</a:graphicData>",
                                    "<a:graphicData uri=\"" + drawing + "diagram\"><dgm:relIds xmlns:dgm=\"" + drawing
                                            + "diagram\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                                            + " r:dm=\"rIdD\" r:lo=\"rIdD\" r:qs=\"rIdD\" r:cs=\"rIdD\"/></a:graphicData>"));
            Path relations = zip.getPath("ppt/slides/_rels/slide1.xml.rels");
            Files.writeString(
                    relations,
                    Files.readString(relations)
                            .replace(
                                    "</Relationships>",
                                    "<Relationship Id=\"rIdD\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData\""
                                            + " Target=\"../diagrams/data1.xml\"/></Relationships>"));
            Path types = zip.getPath("[Content_Types].xml");
            Files.writeString(
                    types,
                    Files.readString(types)
                            .replace(
                                    "</Types>",
                                    "<Override PartName=\"/ppt/diagrams/data1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml\"/></Types>"));
            Files.createDirectories(zip.getPath("ppt/diagrams"));
            Files.writeString(
                    zip.getPath("ppt/diagrams/data1.xml"),
                    "<dgm:dataModel xmlns:dgm=\"" + drawing + "diagram\" xmlns:a=\"" + drawing + "main\"><dgm:ptLst>"
                            + point("申請を受ける") + point("結果を知らせる") + "</dgm:ptLst></dgm:dataModel>");
        }
        assertThat(pieces(file).stream().map(Texts::line)).containsExactly("申請を受ける", "結果を知らせる");
    }

    private static String point(String words) {
        return "<dgm:pt><dgm:t><a:bodyPr/><a:p><a:r><a:t>" + words + "</a:t></a:r></a:p></dgm:t></dgm:pt>";
    }

    @Test
    void oldSlidesHaveTablesAndLinks() throws IOException {
        Path file = folder.resolve("x.ppt");
        try (HSLFSlideShow show = new HSLFSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            HSLFSlide slide = show.createSlide();
            HSLFTable table = slide.createTable(2, 2);
            table.moveTo(50, 200);
            table.getCell(0, 0).setText("都市名");
            table.getCell(0, 1).setText("ソウル");
            table.getCell(1, 0).setText("面積");
            table.getCell(1, 1).setText("605");
            HSLFTextBox box = slide.createTextBox();
            box.setAnchor(new Rectangle(50, 100, 400, 30));
            box.setText("統計局");
            box.getTextParagraphs()
                    .getFirst()
                    .getTextRuns()
                    .getFirst()
                    .createHyperlink()
                    .linkToUrl("https://stat.example/");
            show.write(out);
        }
        assertThat(pieces(file))
                .containsExactly(
                        new Paragraph(ONLY, Texts.linked("", "統計局", "https://stat.example/", "")),
                        new Row(ONLY, Texts.cells("都市名", "ソウル")),
                        new Row(ONLY, Texts.cells("面積", "605")));
    }
}
