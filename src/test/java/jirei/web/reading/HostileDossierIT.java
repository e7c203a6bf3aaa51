package jirei.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.corpus.Corpus;
import jirei.corpus.WholeReading;
import jirei.web.Browser;
import jirei.web.Site;
import jirei.web.Visitor;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Markup in corpus files and URLs is shown as text and never executed. The files in {@code hostile}, a dossier, a deck
 * and a plain text, have script injections in every place that takes text.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileDossierIT {
    private static final Path FILES = Path.of("src/test/resources/hostile");
    private static final String MARKUP =
            "\"'></title><script>alert('typed')</script><img src=x onerror=alert('typed')>";

    /** All HTML elements in the templates. */
    private static final Set<String> ELEMENTS = Set.of(
            ("#root html head meta title link script body a header span search form label input button div p main footer"
                            + " aside h1 h2 h3 section ul ol li details summary nav article mark strong dl dt dd pre"
                            + " code dialog kbd noscript textarea time template fieldset legend select option table caption thead tbody tfoot tr th td b i wbr svg rect")
                    .split(" "));

    private Site site;
    private List<Entry> entries;

    @BeforeAll
    void start(@TempDir Path corpus, @TempDir Path index) throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                Files.copy(file, corpus.resolve(file.getFileName()));
            }
        }
        Files.write(corpus.resolve("broken.md"), new byte[] {(byte) 0xc3, 0x28, 0, (byte) 0x80});
        entries = readable(corpus);
        site = Site.of(corpus, index);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void onNoPageIsThereAnElementThatNoTemplateHas() throws IOException, InterruptedException {
        for (String path : pages()) {
            Document page = Jsoup.parse(site.get(path).body(), site.origin());
            for (Element element : page.getAllElements()) {
                assertThat(ELEMENTS).as(path).contains(element.tagName());
                assertThat(element.attributes().asList())
                        .as("%s: %s", path, element.cssSelector())
                        .extracting(Attribute::getKey)
                        .noneMatch(name -> name.startsWith("on") || name.equals("style") || name.startsWith("data-hx"));
            }
            assertThat(page.select("script:not([type=application/ld+json])"))
                    .as(path)
                    .allMatch(script -> script.attr("src").startsWith("/static/"));
            assertThat(page.select("script[type=application/ld+json]"))
                    .as(path)
                    .noneMatch(script -> script.hasAttr("src") || script.data().contains("<"));
            assertThat(page.select("meta[http-equiv], base")).as(path).isEmpty();
            assertThat(page.select("form:not([method=dialog])"))
                    .as(path)
                    .allMatch(form -> List.of("/", "/compare", "/compare.docx", "/selection")
                            .contains(form.attr("action")));
            assertThat(page.select("[hx-get]"))
                    .as(path)
                    .allMatch(part -> List.of("/", "/suggest").contains(part.attr("hx-get")));
            assertThat(page.select("link[rel=canonical]"))
                    .as(path)
                    .allMatch(link -> link.attr("href").startsWith(site.origin() + "/"));
            assertThat(page.select("[href]:not(link[rel=canonical])"))
                    .as(path)
                    .allMatch(
                            link -> link.attr("href")
                                    .matches(
                                            "(/(?!/)|https://|#(content|filters|matrix-table|results-heading|ratings|provenance|profile|organizations|documents|theme-[a-z-]+)$).*"));
        }
    }

    @Test
    void whatTheFilesSayIsShownAsItStands() throws IOException, InterruptedException {
        for (Entry entry : entries) {
            Document page = Jsoup.parse(
                    site.get(Addresses.entry(entry.id(), SearchUrl.HOME)).body());
            String text = page.wholeText();
            assertThat(page.select("h1").text()).isEqualTo(entry.title());
            entry.content().overview().forEach(paragraph -> assertThat(text).contains(paragraph));
            entry.content().facts().forEach(fact -> assertThat(text).contains(fact.label(), fact.value()));
            entry.content().points().forEach(point -> assertThat(text).contains(point.text()));
            entry.content().sources().forEach(source -> assertThat(text).contains(source.title()));
            entry.provenance().notice().ifPresent(notice -> assertThat(text).contains(notice));
            entry.provenance().license().ifPresent(license -> assertThat(text).contains(license));
            entry.provenance()
                    .publisher()
                    .ifPresent(publisher -> assertThat(text).contains(publisher));
        }
    }

    @Test
    void theCityIsPickedAndNamedLikeAnyOther() throws IOException, InterruptedException {
        Document page = Jsoup.parse(site.get("/?view=list").body(), site.origin());
        Element city = page.select("#facet-city ~ ul a.facet-value").stream()
                .filter(value -> value.text().contains("<script>"))
                .findFirst()
                .orElseThrow();
        Document picked = Jsoup.parse(site.get(city.attr("href")).body());
        assertThat(picked.select(".chip").text()).contains("都市: <script>alert('city')</script>");
        assertThat(picked.select(".hit")).hasSize(3);
        JsonNode dossier = site.json("/api/dossiers/" + Addresses.segment("<script>alert('city')</script>"));
        assertThat(dossier.at("/entries")).hasSize(3);
    }

    @Test
    void nothingRunsInABrowser() {
        try (Browser browser = Browser.start();
                Visitor visitor = browser.visitor(site)) {
            for (String path : pages()) {
                visitor.open(path);
                visitor.unfold();
                assertThat(visitor.all("#q").isVisible()).as(path).isTrue();
            }
            visitor.open("/?q=罠");
            visitor.all("a.facet-value").first().click();
            visitor.page().waitForURL(url -> !url.endsWith("/?q=%E7%BD%A0"));
            visitor.page().getByText("すべて解除").click();
            visitor.isAt("/?q=罠");
            visitor.page().waitForLoadState();
            visitor.hadNoTrouble();
        }
    }

    @Test
    void aBrokenFileCostsOnlyItself() throws IOException, InterruptedException {
        JsonNode health = site.json("/health");
        assertThat(health.at("/problems").asInt()).isPositive();
        assertThat(health.at("/dossiers").asInt()).isEqualTo(3);
        assertThat(health.at("/entries").asInt()).isEqualTo(entries.size());
        assertThat(site.json("/api/search?q=罠").at("/total").asInt()).isPositive();
    }

    /** All pages with content of these files, or that echo parameters. */
    private List<String> pages() {
        List<String> pages = new ArrayList<>(List.of(
                "/", "/?view=list", "/?q=罠&view=matrix", "/?q=罠", "/?q=script+alert", "/?sort=city&q=罠&size=1"));
        String typed = Addresses.segment(MARKUP);
        pages.addAll(Stream.of(
                        "/?q=%s",
                        "/?q=罠&city=%s",
                        "/?q=-%s+評価:%s",
                        "/?rating=%s",
                        "/?page=%s",
                        "/entries/%s",
                        "/dossiers/%s",
                        "/compare?city=%s&q=%s",
                        "/%s")
                .map(path -> path.replace("%s", typed))
                .toList());
        String hostile = Addresses.segment("<script>alert('city')</script>");
        pages.addAll(List.of(
                "/dossiers/" + hostile + "?q=" + typed,
                "/dossiers/" + hostile + "?q=罠",
                "/compare?q=罠" + cities(),
                "/compare?q=" + typed + "&theme=データ利活用" + cities()));
        for (Entry entry : entries) {
            pages.add(Addresses.entry(entry.id(), SearchUrl.HOME.asking(MARKUP)));
        }
        return pages;
    }

    /** All cities of the files, as query parameters. */
    private String cities() {
        return entries.stream()
                .flatMap(entry -> entry.city().stream())
                .map(City::name)
                .distinct()
                .map(name -> "&city=" + Addresses.segment(name))
                .collect(Collectors.joining());
    }

    private static List<Entry> readable(Path folder) {
        try (Stream<Path> files = Files.list(FILES)) {
            Set<String> names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            Corpus corpus = new Corpus(folder);
            return corpus.files().stream()
                    .filter(names::contains)
                    .flatMap(file -> WholeReading.of(corpus, file).entries().stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
