package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jirei.casestudy.EntryId;
import jirei.lucene.LuceneEngine;
import jirei.lucene.WholeStudy;
import jirei.search.Study;
import jirei.web.basket.Basket;
import jirei.web.http.Routes;
import jirei.web.upload.Adding;
import jirei.web.upload.UploadSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A request takes one view of the index, never refreshes it, has its query translated once and searches for nothing twice.
 * For each address stands what is asked of searches; the ways on from a search without a full answer are further questions.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OneViewTest {
    private static final List<EntryId> IDS = Study.readings().getLast().entries().stream()
            .limit(3)
            .map(entry -> entry.id())
            .toList();
    private static final String ENTRY = IDS.getFirst().value();
    private static final Set<String> SEARCHING =
            Set.of("search", "result", "total", "relaxation", "ids", "spread", "marked");
    private static final List<String> EXPORTS = List.of("csv", "xlsx", "docx", "pptx", "md", "json", "ris");

    private final HttpClient client = HttpClient.newHttpClient();
    private AskedEngine engine = new AskedEngine(LuceneEngine.open(Path.of("no index yet")));
    private Optional<Server> server = Optional.empty();
    private Optional<UploadSettings> uploads = Optional.empty();

    @BeforeAll
    void start(@TempDir Path folder, @TempDir Path index) {
        WholeStudy.copyTo(index);
        engine.close();
        engine = new AskedEngine(LuceneEngine.open(index));
        uploads = Optional.of(Adding.settings(folder));
        server = Optional.of(
                Server.start(engine, ServerSettings.of("127.0.0.1", 0).with(uploads)));
    }

    @AfterAll
    void stop() {
        server.ifPresent(Server::close);
        client.close();
        engine.close();
    }

    private static String basket() {
        Basket basket = Basket.EMPTY;
        for (EntryId id : IDS) {
            basket = basket.with(id, "デジタル");
        }
        return basket.encode();
    }

    /** What is asked of searches, by address. */
    private static Map<String, String> answers() {
        return Map.ofEntries(
                Map.entry("/", "search result spread"),
                Map.entry("/?view=list", "search result spread"),
                Map.entry("/?q=デジタル&view=matrix", "search result spread"),
                Map.entry("/?q=デジタル&city=ソウル&sort=city&page=2", "search result spread"),
                Map.entry("/export?q=デジタル", "search total"),
                Map.entry("/selection?do=collect&id=" + ENTRY, ""),
                Map.entry("/selection?do=compare&id=" + ENTRY, ""),
                Map.entry("/analyze?q=デジタル", ""),
                Map.entry("/suggest?q=デジ", ""),
                Map.entry("/entries/" + ENTRY + "?q=デジタル", "search marked ids total result"),
                Map.entry("/dossiers/ソウル?q=デジタル", "search marked"),
                Map.entry("/selection?do=compare-entries&id=" + ENTRY, ""),
                Map.entry("/?q=デジタル&ticked=all", "search result spread"),
                Map.entry("/compare?entry=" + IDS.getFirst() + "&entry=" + IDS.getLast() + "&q=デジタル", "search marked"),
                Map.entry("/compare?entry=" + ENTRY + "&find=防犯", "search result"),
                Map.entry("/compare", ""),
                Map.entry("/compare?city=ソウル&city=ロンドン&city=パリ&q=デジタル", "search marked marked marked ids"),
                Map.entry("/basket?b=" + basket(), ""),
                Map.entry("/basket?b=" + basket() + "&find=防犯", "search result"),
                Map.entry("/basket?b=" + basket() + "&add=" + ENTRY, ""),
                Map.entry("/about", ""),
                Map.entry("/health", ""),
                Map.entry("/upload?file=a.md", ""),
                Map.entry("/api/problems", ""),
                Map.entry("/api/search?q=デジタル", "search result"),
                Map.entry("/api/search/ids?q=デジタル", "search total ids"),
                Map.entry("/api/spread?q=デジタル", "search spread relaxation"),
                Map.entry("/api/suggest?q=デジ", ""),
                Map.entry("/api/analyze?q=デジタル", ""),
                Map.entry("/api/entries/" + ENTRY, ""),
                Map.entry("/api/entries/" + ENTRY + "/similar", ""),
                Map.entry("/api/dossiers", ""),
                Map.entry("/api/dossiers/ソウル", ""),
                Map.entry("/api/compare?city=ソウル&city=ロンドン", "search marked marked"),
                Map.entry("/api/basket?b=" + basket(), ""),
                Map.entry("/api/corpus?file=a.md", ""),
                Map.entry("/feed.atom?q=デジタル", "search result"),
                Map.entry("/feed.json?q=デジタル", "search result"),
                Map.entry("/sitemap.xml", "search ids"),
                Map.entry("/sitemap-1.xml", "search ids"),
                Map.entry("/suggest.json?q=デジ", ""));
    }

    private static List<String> exports(String address) {
        List<String> addresses = new ArrayList<>();
        for (String format : EXPORTS) {
            addresses.add(address.replace("*", format));
        }
        return addresses;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        engine.asked().clear();
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String address) {
        String origin = "http://127.0.0.1:" + server.orElseThrow().port();
        return HttpRequest.newBuilder(URI.create(URI.create(origin + address).toASCIIString()));
    }

    /** All that the engine was asked for an answer. */
    private List<String> asked(String address) throws IOException, InterruptedException {
        assertThat(send(to(address)).statusCode()).as(address).isLessThan(400);
        List<String> asked = List.copyOf(engine.asked());
        assertOneView(address, asked);
        return asked;
    }

    private static void assertOneView(String address, List<String> asked) {
        assertThat(asked)
                .as(address)
                .startsWith("view")
                .endsWith("close")
                .containsOnlyOnce("view", "close")
                .doesNotContain("refresh");
    }

    private static String searches(List<String> asked) {
        return String.join(" ", asked.stream().filter(SEARCHING::contains).toList());
    }

    @Test
    void aPageAndAnAnswerOfTheApiTakeOneViewAndSearchOnce() throws IOException, InterruptedException {
        for (Map.Entry<String, String> answer : answers().entrySet()) {
            List<String> asked = asked(answer.getKey());
            assertThat(searches(asked)).as(answer.getKey()).isEqualTo(answer.getValue());
        }
    }

    @Test
    void aFileTakesOneViewAndFetchesAllEntriesInOneGo() throws IOException, InterruptedException {
        for (String address : exports("/export.*?q=デジタル")) {
            List<String> asked = asked(address);
            assertThat(searches(asked)).isEqualTo("search result ids");
            assertThat(asked).containsOnlyOnce("entries").doesNotContain("entry");
        }
        for (String address : exports("/basket.*?b=" + basket())) {
            assertThat(asked(address)).containsExactly("view", "entries", "close");
        }
        for (String address : exports("/compare.*?city=ソウル&city=ロンドン&q=デジタル")) {
            assertThat(searches(asked(address))).isEqualTo("search marked marked ids");
        }
        for (String address : exports("/compare.*?entry=" + IDS.getFirst() + "&entry=" + IDS.getLast())) {
            List<String> asked = asked(address);
            assertThat(searches(asked)).isEqualTo("search marked");
            assertThat(asked).containsOnlyOnce("entries").doesNotContain("entry");
        }
        assertThat(asked("/entries/" + ENTRY + ".ris")).containsOnlyOnce("entry");
    }

    @Test
    void anEntryInABasketIsFetchedOnce() throws IOException, InterruptedException {
        assertThat(asked("/basket?b=" + basket())).containsExactly("view", "entries", "close");
    }

    @Test
    void aFormTakesOneView() throws IOException, InterruptedException {
        for (String address : List.of("/basket", "/api/basket")) {
            String form = "b=" + URLEncoder.encode(basket(), StandardCharsets.UTF_8) + "&remove="
                    + URLEncoder.encode(ENTRY, StandardCharsets.UTF_8);
            HttpRequest.Builder request = to(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form));
            assertThat(send(request).statusCode()).isLessThan(400);
            assertOneView(address, List.copyOf(engine.asked()));
            assertThat(searches(List.copyOf(engine.asked()))).isEmpty();
        }
    }

    /**
     * Two picks: without both, without the one, without the other; two clauses: each alone; and as none of these finds
     * anything, the benchmarks and all entries.
     */
    @Test
    void whereNothingIsFoundEachWayOnIsOneQuestionMore() throws IOException, InterruptedException {
        List<String> asked = asked("/?q=xqzv+wkjq&rating=BENCHMARK&kind=PLAN");
        assertThat(asked.stream().filter("search"::equals)).hasSize(1 + 3 + 2 + 2);
        assertThat(asked).containsOnlyOnce("result", "spread");
    }

    @Test
    void pagesThatAskNothingTakeNoView() throws IOException, InterruptedException {
        for (String address : List.of("/help", "/saved", "/api", "/openapi.json", "/opensearch.xml")) {
            assertThat(send(to(address)).statusCode()).isEqualTo(200);
            assertThat(engine.asked()).as(address).isEmpty();
        }
    }

    /** A page that is added must be added here. */
    @Test
    void noAddressIsMissing() {
        Set<String> known = new TreeSet<>(Set.of(
                "/help",
                "/saved",
                "/api",
                "/openapi.json",
                "/opensearch.xml",
                "/analyze",
                "/suggest",
                "/entries/{id}.ris"));
        for (String address : answers().keySet()) {
            known.add(address.replaceAll("\\?.*", "")
                    .replace(ENTRY, "{id}")
                    .replace("/sitemap-1", "/sitemap-{number}")
                    .replace("/dossiers/ソウル", "/dossiers/{city}"));
        }
        for (String files : List.of("/export.*", "/basket.*", "/compare.*")) {
            known.addAll(exports(files));
        }
        known.addAll(Set.of("/health/live", "/health/ready", "/metrics"));
        Javalin javalin =
                ServerRoutes.javalin(engine, ServerSettings.of("127.0.0.1", 0).with(uploads));
        Set<String> routed = new TreeSet<>();
        javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint.path)
                .filter(path -> !path.startsWith("/static/") && !path.equals("*"))
                .map(path -> path.replace(Routes.API, "/api/"))
                .forEach(routed::add);
        assertThat(known).isEqualTo(routed);
    }
}
