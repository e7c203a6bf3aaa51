package jirei.web.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
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

/** The help page is correct. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class HelpPageIT {
    private Site site;

    @BeforeAll
    void start(Site site) {
        this.site = site;
    }

    private Document page(String address) throws IOException, InterruptedException {
        return Jsoup.parse(site.get(address).body());
    }

    @Test
    void everyExampleFindsSomethingAndIsUnderstood() throws IOException, InterruptedException {
        List<Element> examples = page("/help").select("a.example");
        assertThat(examples).hasSizeGreaterThan(20);
        for (Element example : examples) {
            Document results = page(example.attr("href"));
            assertThat(results.select("#q").val()).isEqualTo(example.text());
            assertThat(results.select(".hit")).as(example.text()).isNotEmpty();
            assertThat(results.select(".note")).as(example.text()).isEmpty();
        }
    }

    @Test
    void allButTheExampleOfASlipFindAllThatIsAsked() throws IOException, InterruptedException {
        List<String> relaxed = page("/help").select("a.example").eachAttr("href").stream()
                .filter(this::isRelaxed)
                .toList();
        assertThat(relaxed).containsExactly(HelpPage.search("行制改革"));
    }

    @Test
    void everyAddressForProgramsThatCanBeFollowedAnswers() throws IOException, InterruptedException {
        List<String> addresses = page("/help").select("table td:first-child a").eachAttr("href");
        assertThat(addresses).hasSizeGreaterThan(8);
        for (String address : addresses) {
            assertThat(site.get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/search?",
                "/api/search/ids?",
                "/api/spread?",
                "/api/suggest?",
                "/api/entries/",
                "/api/dossiers",
                "/api/compare?",
                "/api/basket?",
                "/api/analyze?",
                "/api/problems",
                "/export.json?",
                "/compare.json?",
                "/basket.json?",
                "/health"
            })
    void everyAddressForProgramsIsNamed(String address) throws IOException, InterruptedException {
        assertThat(page("/help").select("table code").eachText())
                .as(address)
                .anyMatch(text -> text.startsWith(address));
    }

    @Test
    void theLimitOfFilesIsSaid() throws IOException, InterruptedException {
        assertThat(page("/help").select("#collect + dl").text()).contains("先頭の1,000件まで");
    }

    private boolean isRelaxed(String address) {
        try {
            return !page(address).select(".relaxed").isEmpty();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyEntryOfTheContentsLeadsToItsPart() throws IOException, InterruptedException {
        Document help = page("/help");
        List<String> places = help.select(".guide-contents a").eachAttr("href");
        assertThat(places).contains("#typing", "#ratings", "#shortcuts");
        assertThat(places)
                .allSatisfy(
                        place -> assertThat(help.select("section h2" + place)).hasSize(1));
        assertThat(places).hasSameSizeAs(help.select("section"));
    }

    @Test
    void everyAddressOfTheApiThatIsNamedAnswers() throws IOException, InterruptedException {
        for (String address :
                page("/help").select("section[aria-labelledby=api] a").eachAttr("href")) {
            assertThat(site.get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @Test
    void everyPageLeadsToTheHelpAndToTheState() throws IOException, InterruptedException {
        for (String address : List.of("/", "/help", "/about", "/nothing")) {
            assertThat(page(address).select("a").eachAttr("href")).as(address).contains("/help", "/about");
        }
    }
}
