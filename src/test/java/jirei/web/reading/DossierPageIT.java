package jirei.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.corpus.WholeReading;
import jirei.search.Study;
import jirei.web.SharedSite;
import jirei.web.Site;
import jirei.web.url.Addresses;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A dossier is one page with the whole content of its file, and entries link to their position on it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class DossierPageIT {
    private Site site;

    @BeforeAll
    void start(Site site) {
        this.site = site;
    }

    @Test
    void everyEntryOfEveryDossierStandsOnItsPageInItsOrder() throws IOException, InterruptedException {
        for (WholeReading reading : Study.readings()) {
            Dossier dossier = reading.dossier().orElseThrow();
            Document page = page("/dossiers/" + dossier.city().orElseThrow().name());
            assertThat(page.select(".dossier-entry h3"))
                    .hasSize(reading.entries().size());
            assertThat(page.select(".dossier-entry").eachAttr("id"))
                    .containsExactlyInAnyOrderElementsOf(reading.entries().stream()
                            .map(Entry::id)
                            .map(Addresses::anchor)
                            .toList());
            String text = page.wholeText();
            for (Entry entry : reading.entries()) {
                assertThat(text).contains(entry.title());
                entry.content().overview().forEach(paragraph -> assertThat(text).contains(paragraph));
                entry.content().points().forEach(point -> assertThat(text).contains(point.text()));
                entry.content().facts().forEach(fact -> assertThat(text).contains(fact.label(), fact.value()));
                entry.content().sources().forEach(source -> assertThat(text).contains(source.title()));
                entry.place().page().ifPresent(number -> assertThat(text).contains("p." + number));
            }
            dossier.provenance().notice().ifPresent(notice -> assertThat(text).contains(notice));
        }
    }

    @Test
    void everyLinkOfAnEntryLeadsSomewhereAlsoOfOneThatStandsInACollection(@TempDir Path folder, @TempDir Path index)
            throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("cases.jsonl"), "{\"title\": \"窓口の予約\", \"text\": \"本文\", \"city\": \"京都\"}\n");
        try (Site collection = Site.of(folder, index)) {
            String id = collection.json("/api/search?q=窓口").at("/hits/0/id").asString();
            Document entry = Jsoup.parse(collection.get("/entries/" + id).body());
            assertThat(entry.select("main").text()).contains("京都");
            for (String address : entry.select("main a[href^=/]").eachAttr("href")) {
                assertThat(collection.get(address).statusCode()).as(address).isLessThan(400);
            }
        }
    }

    @Test
    void headingsGoDownOneLevelAtATimeAndEveryAnchorIsThereOnce() throws IOException, InterruptedException {
        Document page = page("/dossiers/ソウル");
        assertThat(page.select("h1")).hasSize(1);
        int above = 0;
        for (Element heading : page.select("main :is(h1, h2, h3, h4)")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(above + 1);
            above = level;
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element link : page.select("main a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.text())
                    .isNotNull();
        }
    }

    @Test
    void anEntryLeadsToItsPlaceInTheDossierAndToTheComparisonOfItsTheme() throws IOException, InterruptedException {
        Entry entry = entry("mVoting(モバイル投票アプリ)");
        Document page = page("/entries/" + entry.id().value() + "?q=投票");
        assertThat(page.select(".trail a").eachText()).containsExactly("ソウルの調査資料", "行政サービスのデジタル化");
        assertThat(page.select(".trail a").eachAttr("href").getLast())
                .endsWith("?q=%E6%8A%95%E7%A5%A8#theme-digital-services");
        assertThat(page.select("mark").eachText()).contains("投票");
        assertThat(page.select("#permanent").val())
                .startsWith(site.origin() + "/entries/")
                .doesNotContain("?");
        String compare = page.select(".entry-actions a:contains(他都市と比較)").attr("href");
        Document picker = page(compare);
        assertThat(picker.select("option[selected]").eachText()).containsExactly("ソウル");
        assertThat(picker.select("[name=theme][checked]").eachAttr("value")).containsExactly("行政サービスのデジタル化");
    }

    @Test
    void citiesFollowOneAnotherFromTheFirstToTheLast() throws IOException, InterruptedException {
        String address = "/dossiers/"
                + Study.readings().stream()
                        .flatMap(reading -> reading.dossier().flatMap(Dossier::city).stream())
                        .map(City::name)
                        .sorted()
                        .findFirst()
                        .orElseThrow();
        int cities = 1;
        String next = page(address).select(".neighbour[rel=next]").attr("href");
        while (!next.isEmpty()) {
            Document page = page(next);
            assertThat(page.select(".neighbour[rel=prev]").text()).isNotEmpty();
            next = page.select(".neighbour[rel=next]").attr("href");
            cities++;
        }
        assertThat(cities).isEqualTo(Study.readings().size());
    }

    @Test
    void aCityThatWasNotResearchedHasNoPage() throws IOException, InterruptedException {
        HttpResponse<String> response = site.get("/dossiers/川崎");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("「川崎」の調査資料はありません。あるのは", "ソウル");
        assertThat(site.get("/dossiers/ソウル?file=nothing.md").statusCode()).isEqualTo(404);
    }

    @Test
    void twoFilesOnACityNameOneAnother(@TempDir Path corpus, @TempDir Path index)
            throws IOException, InterruptedException {
        Files.writeString(corpus.resolve("a.md"), dossier("2025-01", "先の計画"));
        Files.writeString(corpus.resolve("b.md"), dossier("2026-01", "後の計画"));
        Files.writeString(corpus.resolve("memo.txt"), "会議の記録\n\n特に何も決まらなかった。\n");
        try (Site two = Site.of(corpus, index)) {
            Document latest = Jsoup.parse(two.get("/dossiers/港市").body());
            assertThat(latest.text()).contains("後の計画").doesNotContain("先の計画");
            String other = latest.select(".dossier-others a").attr("href");
            Document first = Jsoup.parse(two.get(other).body());
            assertThat(first.text()).contains("先の計画").doesNotContain("後の計画");
            String json = first.select(".dossier-json a").attr("href");
            assertThat(two.json(json).at("/provenance/file").asString()).isEqualTo("a.md");
            assertThat(two.json("/api/dossiers/港市").at("/provenance/file").asString())
                    .isEqualTo("b.md");
            assertThat(two.get("/api/dossiers/港市?file=nothing.md").statusCode()).isEqualTo(404);
            Document entry = Jsoup.parse(
                    two.get(first.select(".dossier-entry h3 a").attr("href")).body());
            assertThat(entry.select(".trail a").attr("href")).isEqualTo(other);
            assertThat(two.get("/dossiers/会議の記録").statusCode()).isEqualTo(404);
            String memo = two.json("/api/search?q=会議").at("/hits/0/id").asString();
            Document plain = Jsoup.parse(two.get("/entries/" + memo).body());
            assertThat(plain.select(".trail a, .actions a:contains(比較), .entry-actions a:contains(比較)"))
                    .isEmpty();
        }
    }

    private static String dossier(String month, String plan) {
        return String.join(
                "\n",
                List.of(
                        "---",
                        "city: 港市",
                        "researched: " + month,
                        "ratings:",
                        "  データ利活用: ★",
                        "---",
                        "",
                        "## データ利活用",
                        "",
                        "### 計画: " + plan,
                        "港のデータを使う。",
                        ""));
    }

    private static Entry entry(String title) {
        return Study.entries().stream()
                .filter(entry -> entry.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = site.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body(), site.origin());
    }
}
