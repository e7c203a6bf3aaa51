package jirei.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jirei.corpus.Corpus;
import jirei.corpus.WholeReading;
import jirei.query.QueryParser;
import jirei.search.EntryIndexer;
import jirei.search.Hit;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.Sort;
import jirei.search.Suggestion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPhoneticRun;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/** Names are found by the readings that their files give, which no dictionary knows; the readings are no text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NamesByReadingTest {
    private Optional<SearchEngine> engine = Optional.empty();

    @BeforeAll
    void fill(@TempDir Path files, @TempDir Path index) throws IOException {
        workbook(files.resolve("book.xlsx"));
        Files.writeString(
                files.resolve("page.html"),
                "<h1><ruby>月<rt>やま</rt>見<rt>なし</rt></ruby>の公園</h1><p>園長は<ruby>山川<rt>さんせん</rt></ruby> "
                        + "<ruby>花子<rt>かし</rt></ruby>です。</p>");
        Files.writeString(files.resolve("table.csv"), "名称,名称_カナ,都市,概要\n小鳥遊会館,タカナシカイカン,札幌市,広い\n大会館,ダイカイカン,札幌市,狭い\n");
        try (EntryIndexer indexer = LuceneIndexer.open(index, false);
                Corpus corpus = new Corpus(files)) {
            for (String file : List.of("book.xlsx", "page.html", "table.csv")) {
                WholeReading.of(corpus, file).replaceIn(indexer);
            }
            indexer.publish();
        }
        engine = Optional.of(LuceneEngine.open(index));
    }

    @AfterAll
    void close() {
        engine.ifPresent(SearchEngine::close);
    }

    @ParameterizedTest
    @CsvSource({
        "きおいちょう, 紀尾井町",
        "キオイチョウ, 紀尾井町",
        "きおい, 紀尾井町",
        "kioichou, 紀尾井町",
        "きおいちょう 夜間, 紀尾井町",
        "やまなしの公園, 月見の公園",
        "やまなし, 月見の公園",
        "さんせん, 月見の公園",
        "さんせんかし, 月見の公園",
        "たかなしかいかん, 小鳥遊会館"
    })
    void aNameIsFoundByItsReading(String typed, String title) {
        assertThat(search(typed)).filteredOn(Hit::counted).singleElement().satisfies(hit -> {
            assertThat(hit.entry().title()).isEqualTo(title);
            assertThat(hit.entry().content().text()).doesNotContain("きおい", "キオイ", "やまなし");
            assertThat(hit.snippet().text()).doesNotContain("きおい", "キオイ", "やまなし");
        });
    }

    @Test
    void theNameIsHighlighted() {
        assertThat(search("きおいちょう").getFirst().title().highlights())
                .singleElement()
                .satisfies(name -> {
                    assertThat(name.start()).isZero();
                    assertThat(name.end()).isEqualTo("紀尾井町".length());
                });
    }

    @Test
    void aNameIsSuggestedByItsReading() {
        try (IndexView view = engine.orElseThrow().view()) {
            assertThat(view.suggest("きおい", 5)).extracting(Suggestion::text).contains("紀尾井町");
            assertThat(view.suggest("たかな", 5)).extracting(Suggestion::text).contains("小鳥遊会館");
        }
    }

    private List<Hit> search(String typed) {
        try (IndexView view = engine.orElseThrow().view()) {
            SearchRequest request = new SearchRequest(
                    QueryParser.parse(typed).query(),
                    Set.of(),
                    Set.of(),
                    Sort.RELEVANCE,
                    PageNumber.FIRST,
                    new PageSize(PageSize.LARGEST));
            return view.search(request).result().hits();
        }
    }

    private static void workbook(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("一覧");
            fill(sheet.createRow(0), "題名", "都市", "概要");
            fill(sheet.createRow(1), "紀尾井町", "大津市", "夜間に開く");
            fill(sheet.createRow(2), "時計台", "大津市", "夜間に開く");
            CTRst name = CTRst.Factory.newInstance();
            name.setT("紀尾井町");
            addReading(name, 0, 3, "キオイ");
            addReading(name, 3, 4, "チョウ");
            sheet.getRow(1).getCell(0).setCellValue(new XSSFRichTextString(name));
            book.write(out);
        }
    }

    private static void fill(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static void addReading(CTRst text, int from, int to, String kana) {
        CTPhoneticRun reading = text.addNewRPh();
        reading.setT(kana);
        reading.setSb(from);
        reading.setEb(to);
    }
}
