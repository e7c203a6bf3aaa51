package jirei.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jirei.web.SharedSite;
import jirei.web.Site;
import jirei.web.url.BaseUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** Searches as feeds, the site map and the description for browsers. */
@ExtendWith(SharedSite.class)
final class FeedIT {
    private static Document xml(String text) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<Element> elements(Document document, String name) {
        return IntStream.range(0, document.getElementsByTagName(name).getLength())
                .mapToObj(i -> (Element) document.getElementsByTagName(name).item(i))
                .toList();
    }

    private static Stream<String> texts(Document document, String name) {
        return elements(document, name).stream().map(Element::getTextContent);
    }

    /** Of RFC 3339, which demands seconds. */
    private static boolean isTime(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?[+]09:00");
    }

    @Test
    void bothFeedsHaveTheNewestHitsInTheirOrder(Site site) throws Exception {
        String query = "?q=デジタル&region=アジア&size=30";
        List<String> ids = site.json("/api/v1/search" + query + "&sort=newest")
                .at("/hits")
                .valueStream()
                .map(hit -> site.address("/entries/" + hit.at("/id").asString()).toString())
                .toList();
        Document atom = xml(site.get("/feed.atom" + query).body());
        assertThat(atom.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(texts(atom, "id").skip(1)).hasSize(30).containsExactlyElementsOf(ids);
        assertThat(texts(atom, "updated")).hasSize(31).allMatch(FeedIT::isTime);
        assertThat(texts(atom, "name")).hasSize(30).noneMatch(String::isBlank);
        assertThat(texts(atom, "title").findFirst().orElseThrow()).contains("デジタル", "地域:アジア");
        JsonNode json = site.json("/feed.json" + query);
        assertThat(json.at("/items").findValuesAsString("id")).isEqualTo(ids);
        assertThat(json.at("/items").findValuesAsString("date_published"))
                .hasSize(30)
                .allMatch(FeedIT::isTime);
        assertThat(json.at("/title").asString())
                .isEqualTo(texts(atom, "title").findFirst().orElseThrow());
        assertThat(json.at("/items/0/_jirei/city").isString()).isTrue();
    }

    @Test
    void aFeedNamesItselfAndItsSearch(Site site) throws Exception {
        JsonNode json = site.json("/feed.json?q=防犯&city=ソウル&sort=page&page=3");
        String feed = json.at("/feed_url").asString();
        assertThat(site.json(feed.substring(site.origin().length())).at("/items"))
                .isEqualTo(json.at("/items"));
        String home = json.at("/home_page_url").asString();
        assertThat(home).startsWith(site.origin() + "/?").contains("sort=newest");
        assertThat(site.get(home.substring(site.origin().length())).body())
                .contains(feed.substring(site.origin().length()).replace("&", "&amp;"));
    }

    @Test
    void thePageOfASearchSaysWhereItsFeedsAre(Site site) throws IOException, InterruptedException {
        assertThat(site.get("/?q=a&city=ソウル&sort=page&page=1").body())
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feed.atom?q=a&amp;city=")
                .contains("<link rel=\"alternate\" type=\"application/feed+json\" href=\"/feed.json?q=a&amp;city=");
        assertThat(site.get("/help").body())
                .contains(
                        "<link rel=\"search\" href=\"/opensearch.xml\" type=\"application/opensearchdescription+xml\"");
    }

    @Test
    void aBadParameterIsAProblem(Site site) throws IOException, InterruptedException {
        assertThat(site.get("/feed.atom?rating=x").statusCode()).isEqualTo(400);
        assertThat(site.get("/feed.json?rating=x").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void theSiteMapHasEveryEntryAndDossierAndEachAnswers(Site site) throws Exception {
        List<String> addresses =
                texts(xml(site.get("/sitemap.xml").body()), "loc").toList();
        int entries = site.json("/health").at("/entries").asInt();
        assertThat(addresses)
                .doesNotHaveDuplicates()
                .filteredOn(address -> address.contains("/entries/"))
                .hasSize(entries);
        assertThat(addresses)
                .filteredOn(address -> address.contains("/dossiers/"))
                .hasSize(31);
        for (int i = 0; i < addresses.size(); i += 100) {
            assertThat(site.get(addresses.get(i).substring(site.origin().length()))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(site.get("/sitemap-2.xml").statusCode()).isEqualTo(404);
        assertThat(site.get("/sitemap-x.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void aLargeSiteMapIsSplit() throws Exception {
        BaseUrl base = new BaseUrl("https://jirei.example");
        Sitemap five = new Sitemap(List.of("/1", "/2", "/3", "/4", "/5"), 2);
        assertThat(texts(xml(five.first(base)), "loc"))
                .containsExactly(
                        "https://jirei.example/sitemap-1.xml",
                        "https://jirei.example/sitemap-2.xml",
                        "https://jirei.example/sitemap-3.xml");
        assertThat(texts(xml(five.part(3, base).orElseThrow()), "loc")).containsExactly("https://jirei.example/5");
        assertThat(five.part(4, base)).isEmpty();
        assertThat(five.part(0, base)).isEmpty();
        assertThat(texts(xml(new Sitemap(List.of("/1", "/2"), 2).first(base)), "loc"))
                .containsExactly("https://jirei.example/1", "https://jirei.example/2");
    }

    @Test
    void aBrowserCanAddJireiAndAskForSuggestions(Site site) throws Exception {
        Document description = xml(site.get("/opensearch.xml").body());
        List<Element> urls = elements(description, "Url");
        assertThat(urls)
                .extracting(url -> url.getAttribute("type"))
                .contains("text/html", "application/x-suggestions+json", "application/atom+xml");
        for (Element url : urls) {
            String path = url.getAttribute("template")
                    .substring(site.origin().length())
                    .replace("{searchTerms}", "デジ");
            assertThat(site.get(path).headers().firstValue("Content-Type").orElse(""))
                    .startsWith(url.getAttribute("type"));
        }
        JsonNode suggestions = site.json("/suggest.json?q=でじt");
        assertThat(suggestions.at("/0").asString()).isEqualTo("でじt");
        assertThat(suggestions.at("/1").toString()).contains("デジタル");
        assertThat(suggestions.at("/1").size())
                .isEqualTo(suggestions.at("/2").size())
                .isEqualTo(suggestions.at("/3").size());
        assertThat(site.json("/suggest.json").at("/1").isArray()).isTrue();
    }
}
