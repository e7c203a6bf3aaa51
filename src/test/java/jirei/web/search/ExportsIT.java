package jirei.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import jirei.casestudy.Entry;
import jirei.export.ExportFormat;
import jirei.export.Report;
import jirei.search.Study;
import jirei.web.SharedSite;
import jirei.web.Site;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Exports of searches as files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class ExportsIT {
    private Site site;

    @AutoClose
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void start(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatIsAFileOfItsKindAndName(ExportFormat format) throws IOException, InterruptedException {
        HttpResponse<byte[]> file = file("/export." + format.extension() + "?q=防犯カメラ&size=1&page=3");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue(format.mediaType());
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(file.body()).isNotEmpty();
        String name = file.headers().firstValue("Content-Disposition").orElseThrow();
        assertThat(name).startsWith("attachment; filename=\"jirei_");
        assertThat(URLDecoder.decode(name, StandardCharsets.UTF_8))
                .matches(".*事例検索_防犯カメラ_\\d{8}\\." + format.extension());
    }

    @Test
    void everyEntryIsInTheFileInTheOrderOfThePage() throws IOException, InterruptedException {
        JsonNode report = site.json("/export.json");
        assertThat(report.at("/title").asString()).isEqualTo("すべての項目");
        assertThat(report.at("/count").asInt()).isEqualTo(Study.entries().size());
        assertThat(ids(report.at("/sections/0/items")))
                .doesNotHaveDuplicates()
                .hasSize(Study.entries().size())
                .startsWith(ids(site.json("/api/search?size=100").at("/hits")).toArray(new String[0]));
    }

    @Test
    void onlyWhatIsCountedIsInTheFileAndTheConditionsSaySo() throws IOException, InterruptedException {
        String asked = "?q=高齢者+教室&rating=★&rating=○&sort=city";
        JsonNode search = site.json("/api/search" + asked);
        JsonNode report = site.json("/export.json" + asked);
        assertThat(search.at("/others").asInt()).isPositive();
        assertThat(report.at("/found").asInt()).isEqualTo(search.at("/total").asInt());
        assertThat(report.at("/conditions").toString())
                .contains("高齢者 教室", "ベンチマーク、情報あり", "都市順")
                .contains("関連の薄い" + search.at("/others").asInt() + "件は含みません。")
                .contains(site.origin() + "/?q=");
    }

    @Test
    void whatHadToGiveIsSaid() throws IOException, InterruptedException {
        JsonNode report = site.json("/export.json?q=ほげほげ+防犯&city=アトランティス&city=ソウル");
        assertThat(report.at("/conditions").toString()).contains("すべての語を含む項目はありません。", "「アトランティス」の調査資料はありません");
    }

    @Test
    void addressesLeadBackToThisServer() throws IOException, InterruptedException {
        JsonNode first = site.json("/export.json?q=mVoting").at("/sections/0/items/0");
        assertThat(first.get("address").asString()).startsWith(site.origin() + "/entries/");
        String path = first.get("address").asString().substring(site.origin().length());
        assertThat(site.get(path).body()).contains(first.get("title").asString());
    }

    @Test
    void officeProgramsCanReadWhatIsSent() throws IOException, InterruptedException {
        byte[] sheet = file("/export.xlsx?q=ソウル").body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(workbook.getSheet("事例").getLastRowNum())
                    .isEqualTo(site.json("/api/search?q=ソウル").at("/total").asInt());
        }
        byte[] draft = file("/export.docx?q=ソウル").body();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(draft))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("「ソウル」の検索結果");
        }
    }

    @Test
    void theTitleAndTheColumnsAreTheAnalysts() throws IOException, InterruptedException {
        String asked = "?q=ソウル&title=" + "海外事例の調査".repeat(2) + "&column=名称&column=評価の対象";
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(file("/export.xlsx" + asked).body()))) {
            assertThat(workbook.getSheet("事例").getRow(0).getLastCellNum()).isEqualTo((short) 2);
            assertThat(workbook.getSheet("検索条件").getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("海外事例の調査海外事例の調査");
        }
        HttpResponse<byte[]> slides = file("/export.pptx" + asked);
        assertThat(URLDecoder.decode(
                        slides.headers().firstValue("Content-Disposition").orElseThrow(), StandardCharsets.UTF_8))
                .matches(".*''海外事例の調査海外事例の調査_\\d{8}\\.pptx");
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(slides.body()))) {
            assertThat(show.getSlides().getFirst().getTitle()).isEqualTo("海外事例の調査海外事例の調査");
        }
        assertThat(site.get("/export.csv?q=ソウル&column=名称&column=概要").body()).startsWith("\uFEFF名称,概要\r\n");
    }

    @Test
    void anUnknownColumnAndALongTitleAreRefused() throws IOException, InterruptedException {
        HttpResponse<String> column = site.get("/export.xlsx?column=何か");
        assertThat(column.statusCode()).isEqualTo(400);
        assertThat(column.body()).contains("アドレスの「column」に「何か」は使えません。使えるのは 番号、名称、");
        HttpResponse<String> title = site.get("/export.docx?title=" + "あ".repeat(201));
        assertThat(title.statusCode()).isEqualTo(400);
        assertThat(title.body()).contains("題名は200文字までです。201文字あります。");
    }

    @Test
    void theFormExportsTheSameEntriesAsTheLinks() throws IOException, InterruptedException {
        for (String page : List.of("/export?q=防犯 カメラ&city=ソウル", "/compare?city=ソウル&city=ロンドン")) {
            String body = site.get(page.replace(" ", "%20")).body();
            assertThat(body)
                    .contains("<input type=\"hidden\" name=\"city\" value=\"ソウル\">")
                    .contains("name=\"title\" value=\"\" maxlength=\"200\"")
                    .contains("name=\"column\" value=\"概要\" checked>", "name=\"column\" value=\"国\">")
                    .containsPattern("formaction=\"/(export|compare).pptx\">PowerPointで保存");
        }
        assertThat(site.get("/export?q=防犯%20カメラ&city=ソウル").body())
                .contains("<input type=\"hidden\" name=\"q\" value=\"防犯 カメラ\">");
    }

    @Test
    void anEntryIsARecordForAReferenceManager() throws IOException, InterruptedException {
        Entry entry = Study.entries().getFirst();
        HttpResponse<String> file = site.get("/entries/" + entry.id() + ".ris");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body())
                .startsWith("TY  - RPRT\r\nTI  - " + entry.title() + "\r\n")
                .endsWith("ER  - \r\n\r\n");
        assertThat(site.get("/entries/" + entry.id()).body()).contains("<h1>" + entry.title());
        assertThat(site.get("/entries/nothing.ris").statusCode()).isEqualTo(404);
        assertThat(site.get("/entries/nothing.ris").body()).contains("項目「nothing」はありません");
    }

    @Test
    void aWrongAddressIsAPageThatSaysSoAndNotAFile() throws IOException, InterruptedException {
        HttpResponse<String> refused = site.get("/export.csv?rating=?");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(refused.body()).contains("アドレスの「rating」に「?」は使えません。");
        assertThat(site.get("/export.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageOfResultsLeadsToTheFiles() throws IOException, InterruptedException {
        String page = site.get("/?q=防犯&city=ソウル&page=1").body();
        assertThat(page).contains("書き出し</summary>", "件を書き出します", "/export.xlsx?q=%E9%98%B2%E7%8A%AF&amp;city=");
        assertThat(site.get("/?q=zzzzqqqq&city=アトランティス").body()).doesNotContain("/export.xlsx");
    }

    @Test
    void thePageSaysBesideTheFilesThatTheyDoNotHoldAll(@TempDir Path corpus, @TempDir Path index)
            throws IOException, InterruptedException {
        Files.write(
                corpus.resolve("all.jsonl"),
                IntStream.rangeClosed(0, Report.LIMIT)
                        .mapToObj(number ->
                                "{\"id\": \"d_%d\", \"text\": \"灯台%s\"}".formatted(number, number == 0 ? "と岬" : ""))
                        .toList());
        try (Site large = Site.of(corpus, index)) {
            for (String view : List.of("list", "matrix")) {
                assertThat(large.get("/?q=灯台&view=" + view).body()).contains("1,001件のうち先頭の1,000件を書き出します");
                assertThat(large.get("/?q=岬&view=" + view).body())
                        .contains("1件を書き出します")
                        .doesNotContain("件のうち先頭の");
            }
        }
    }

    private HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(site.address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static List<String> ids(JsonNode entries) {
        return entries.valueStream().map(entry -> entry.get("id").asString()).toList();
    }
}
