package jirei.web;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import jirei.lucene.LuceneEngine;
import jirei.search.IndexView;
import jirei.search.SearchEngine;

/**
 * A program that serves an index, sends itself random searches for pieces of the indexed texts, and prints the used heap in
 * bytes after half of the searches and after all.
 */
final class SearchesInHeap {
    private static final List<String> SIGNS =
            List.of(" ", "　", " -", "|", " OR ", "\"", "「", "」", "*", "~", "~2", "の", "(", ")", "都市:", "評価:★ ", "を除く ");

    private final List<String> texts;
    private final Random random;

    private SearchesInHeap(List<String> texts, Random random) {
        this.texts = texts;
        this.random = random;
    }

    /**
     * Runs the program.
     *
     * @param arguments the folder of the index and the number of searches
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int searches = Integer.parseInt(arguments[1]);
        try (SearchEngine engine = LuceneEngine.open(Path.of(arguments[0]));
                Server server = Server.start(engine, "127.0.0.1", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            SearchesInHeap queries = new SearchesInHeap(texts(engine), new Random(searches));
            for (int i = 1; i <= searches; i++) {
                String path = (i % 2 == 0 ? "/" : "/api/search") + "?q="
                        + URLEncoder.encode(queries.next(), StandardCharsets.UTF_8);
                URI address = URI.create("http://127.0.0.1:" + server.port() + path);
                HttpResponse<Void> answer =
                        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.statusCode() + " for " + path);
                }
                if (i == searches / 2 || i == searches) {
                    System.out.println(usedHeap());
                }
            }
        }
    }

    private static List<String> texts(SearchEngine engine) {
        try (IndexView view = engine.view()) {
            return view.dossiers().stream()
                    .flatMap(dossier -> view.entries(dossier.provenance().file()).stream())
                    .map(entry -> entry.title() + " " + entry.content().text())
                    .toList();
        }
    }

    /** Pieces of texts with signs of the query language between them. */
    private String next() {
        StringBuilder query = new StringBuilder();
        for (int pieces = 1 + random.nextInt(3); pieces > 0; pieces--) {
            String text = texts.get(random.nextInt(texts.size()));
            int start = random.nextInt(text.length());
            int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 80 : 8);
            query.append(text, start, Math.min(text.length(), start + length))
                    .append(SIGNS.get(random.nextInt(SIGNS.size())));
        }
        return query.toString();
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
