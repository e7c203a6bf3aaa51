package jirei.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Theme;
import jirei.search.Study;
import jirei.web.SharedSite;
import jirei.web.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Entries are compared field by field, and an invalid selection is explained without losing the valid part. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class EntryComparePageIT {
    private static final List<Entry> CASES = Study.entries().stream()
            .filter(entry -> entry.kind() == EntryKind.INITIATIVE
                    && entry.theme().filter(Theme.DIGITAL_DIVIDE::equals).isPresent())
            .limit(8)
            .toList();

    private Site site;

    @BeforeAll
    void start(Site site) {
        this.site = site;
    }

    @Test
    void eachEntryHasAColumnAndEachCellAValueOrAReason() throws IOException, InterruptedException {
        Document page = page(address(3) + "&q=高齢者&from=?q%3D高齢者%26page%3D2");
        assertThat(page.select("h1").text()).isEqualTo("3件の項目を比較");
        assertThat(page.select("thead .compare-name").eachText())
                .isEqualTo(CASES.stream().limit(3).map(Entry::title).toList());
        assertThat(page.select("thead .rating").eachText())
                .allSatisfy(rating -> assertThat(rating).contains("×デジタルデバイド"));
        assertThat(page.select("tbody th").eachText())
                .contains("概要", "出典", "資料")
                .doesNotHaveDuplicates();
        for (Element row : page.select("tbody tr")) {
            assertThat(row.select("td"))
                    .hasSize(3)
                    .allMatch(cell -> cell.text().length()
                            > cell.select(".compare-city").text().length() + 1);
            assertThat(row.select("td")).anyMatch(cell -> cell.select(".gap").isEmpty());
        }
        assertThat(page.select("table caption").text()).contains("3件の項目を比較");
        assertThat(page.select("mark").eachText()).contains("高齢者");
        assertThat(page.select("a:contains(検索結果へ戻る)").attr("href")).endsWith("&page=2");
    }

    @Test
    void theFirstRowSaysWhatEachEntryHasOnTheQuery() throws IOException, InterruptedException {
        Document page = page(address(3) + "&q=孤独");
        Element row = page.select("tbody tr").getFirst();
        assertThat(row.select("th").text()).isEqualTo("検索語に合う箇所");
        assertThat(row.select("td")).hasSize(3);
        assertThat(row.select("td")).anyMatch(cell -> !cell.select("mark").isEmpty());
        assertThat(row.select("td")).allMatch(cell -> !cell.select("mark, .gap").isEmpty());
        Element without = page(address(2) + "&q=海上輸送").select("tbody tr").getFirst();
        assertThat(without.select("td .gap").eachText()).containsExactly("検索語に合う箇所なし", "検索語に合う箇所なし");
        assertThat(page(address(2)).select("tbody th").getFirst().text()).isNotEqualTo("検索語に合う箇所");
    }

    @Test
    void removingAndAddingAreALink() throws IOException, InterruptedException {
        Document page = page(address(3));
        Document fewer = page(page.select(".compare-remove").getFirst().attr("href"));
        assertThat(fewer.select("thead .compare-name").eachText())
                .containsExactly(CASES.get(1).title(), CASES.get(2).title());
        String added = fewer.select(".compare-offers .compare-name").getFirst().text();
        Document more = page(fewer.select(".compare-change").getFirst().attr("href"));
        assertThat(more.select("thead .compare-name").getLast().text()).isEqualTo(added);
    }

    @Test
    void otherEntriesAreFoundByWords() throws IOException, InterruptedException {
        Document page = page(address(2) + "&find=ロボット");
        assertThat(page.select(".compare-adding").hasAttr("open")).isTrue();
        assertThat(page.select(".compare-adding h2").getFirst().text()).startsWith("「ロボット」に合う項目");
        assertThat(page.select("thead .compare-name")).hasSize(2);
        assertThat(page(address(6)).select(".compare-adding").text()).contains("並べられるのは6件まで");
    }

    @Test
    void whatCannotBeComparedIsAHintAndNothingElseIsLost() throws IOException, InterruptedException {
        String first = CASES.getFirst().title();
        Document one = page(address(1));
        assertThat(one.select(".note").text()).contains("あと1件以上");
        assertThat(one.select("table")).isEmpty();
        assertThat(one.select(".compare-offers").getFirst().text()).contains(first);
        assertThat(one.select(".compare-change:contains(加える)")).isNotEmpty();

        Document unknown = page(address(2) + "&entry=nothing-0000&entry=%3C%3E");
        assertThat(unknown.select(".note").eachText()).anyMatch(note -> note.contains("「nothing-0000」"));
        assertThat(unknown.select("thead .compare-name")).hasSize(2);

        Document twice = page(address(2) + "&entry=" + CASES.getFirst().id());
        assertThat(twice.select(".note").text()).contains("「" + first + "」は2回以上");
        assertThat(twice.select("thead .compare-name")).hasSize(2);

        Document seven = page(address(7));
        assertThat(seven.select(".note").text()).contains("6件までです。7件");
        assertThat(seven.select(".compare-chosen input")).hasSize(7);
        assertThat(seven.select(".compare-chosen input[checked]")).hasSize(6);

        assertThat(page("/compare?entry=").select("h1").text()).isEqualTo("項目を比較");
    }

    @Test
    void oneGoesFromEntriesToTheirCitiesAndBack() throws IOException, InterruptedException {
        List<String> twoCities = CASES.stream()
                .collect(Collectors.toMap(entry -> entry.city().orElseThrow().name(), Entry::id, (a, b) -> a))
                .values()
                .stream()
                .limit(2)
                .map(id -> "entry=" + id)
                .toList();
        Document page = page("/compare?" + String.join("&", twoCities));
        Document cities = page(page.select(".compare-other").attr("href"));
        assertThat(cities.select("h1").text()).contains("・");
        assertThat(cities.select(".compare-pick input[form=compare-picks]")).isNotEmpty();
        assertThat(cities.select("form#compare-picks").attr("action")).isEqualTo("/compare");
    }

    @Test
    void theApiComparesThem() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api" + address(2) + "&entry=nothing-0000");
        assertThat(answer.at("/entries").size()).isEqualTo(2);
        assertThat(answer.at("/entries/0/entry/rated").asString()).endsWith("×デジタルデバイド");
        assertThat(answer.at("/unknown/0").asString()).isEqualTo("nothing-0000");
        assertThat(answer.at("/rows").findValuesAsString("field")).contains("評価（都市×テーマ）", "概要");
        assertThat(site.get("/api" + address(1)).statusCode()).isEqualTo(400);
        assertThat(site.get("/api" + address(7)).body()).contains("2件から6件まで");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "docx", "csv", "pptx", "md", "ris", "json"})
    void theComparisonIsSavedInEveryFormat(String extension) throws IOException, InterruptedException {
        HttpResponse<String> response = site.get(address(6).replace("/compare", "/compare." + extension));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).endsWith("." + extension));
        assertThat(site.get("/compare." + extension + "?entry=x").statusCode()).isEqualTo(400);
    }

    @Test
    void theTableOfTheFileNamesTheSubjectOfTheRating() throws IOException, InterruptedException {
        assertThat(site.get(address(2).replace("/compare", "/compare.csv")).body())
                .contains("評価（都市×テーマ）,", "×デジタルデバイド）", "\r\n概要,");
    }

    private static String address(int count) {
        return "/compare?"
                + CASES.stream()
                        .limit(count)
                        .map(entry -> "entry=" + entry.id())
                        .collect(Collectors.joining("&"));
    }

    private Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = site.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body(), site.origin());
    }
}
