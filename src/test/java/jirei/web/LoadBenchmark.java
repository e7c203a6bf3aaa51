package jirei.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import jirei.lucene.BenchmarkIndex;
import jirei.lucene.LuceneEngine;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import jirei.search.Study;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How the server answers 1, 4, 16 and 64 clients that each ask five times a second, whatever the answers take, and then
 * 1 client again: with more than it can answer, it must refuse at once what is too much, and recover.
 *
 * <p>Times are from when a request was due, so that a late answer counts as late for those behind it as well (Tene, How
 * not to measure latency, 2013). The argument is the path of an index; without it the study of this project is searched.
 */
final class LoadBenchmark {
    private static final List<Integer> CLIENTS = List.of(1, 4, 16, 64, 1);
    private static final Duration PERIOD = Duration.ofMillis(200);
    private static final Duration STAGE = Duration.ofSeconds(10);
    private static final int MOST_QUERIES = 200;

    private LoadBenchmark() {}

    /** Prints a line for each number of clients. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && !arguments[0].isBlank()) {
            measure(Path.of(arguments[0]));
            return;
        }
        try (BenchmarkIndex study = BenchmarkIndex.ofStudy()) {
            measure(study.folder());
        }
    }

    private static void measure(Path folder) throws Exception {
        try (SearchEngine engine = LuceneEngine.open(folder);
                IndexView view = engine.view();
                Server server = Server.start(engine, "127.0.0.1", 0);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<URI> addresses = addresses(server);
            System.out.printf(
                    Locale.ROOT,
                    "%,d entries%n%8s %8s %10s %8s %9s %9s %9s%n",
                    view.size(),
                    "clients",
                    "asked/s",
                    "answered/s",
                    "refused",
                    "50 %, ms",
                    "99 %",
                    "refusal");
            run(2, client, addresses);
            for (int clients : CLIENTS) {
                System.out.println(run(clients, client, addresses));
            }
        }
    }

    private static List<URI> addresses(Server server) {
        return Study.entries().stream()
                .limit(MOST_QUERIES)
                .map(entry -> URLEncoder.encode(entry.title(), StandardCharsets.UTF_8))
                .map(query -> URI.create("http://127.0.0.1:" + server.port() + "/api/search?q=" + query))
                .toList();
    }

    /** What a number of clients saw. */
    private record Seen(int clients, Histogram answers, Histogram refusals, LongAdder failures) {
        @Override
        public String toString() {
            double seconds = STAGE.toMillis() / 1e3;
            return String.format(
                    Locale.ROOT,
                    "%8d %8.0f %10.1f %8d %9.1f %9.1f %9.1f%s",
                    clients,
                    clients * 1e3 / PERIOD.toMillis(),
                    answers.getTotalCount() / seconds,
                    refusals.getTotalCount(),
                    answers.getValueAtPercentile(50) / 1e6,
                    answers.getValueAtPercentile(99) / 1e6,
                    refusals.getValueAtPercentile(50) / 1e6,
                    failures.sum() > 0 ? "  failures: " + failures.sum() : "");
        }
    }

    private static Seen run(int clients, HttpClient client, List<URI> addresses) throws Exception {
        Seen seen = new Seen(clients, new ConcurrentHistogram(3), new ConcurrentHistogram(3), new LongAdder());
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < clients; i++) {
                long first = start + PERIOD.toNanos() * i / clients;
                int offset = i;
                running.add(threads.submit(() -> ask(first, offset, client, addresses, seen)));
            }
        }
        for (Future<?> each : running) {
            each.get();
        }
        return seen;
    }

    /** Asks once in each period; what is still unanswered when the next is due does not hold it back. */
    private static Void ask(long first, int offset, HttpClient client, List<URI> addresses, Seen seen)
            throws InterruptedException, ExecutionException {
        List<Future<?>> waiting = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < STAGE.toMillis() / PERIOD.toMillis(); i++) {
                long due = first + PERIOD.toNanos() * i;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                URI address = addresses.get((offset * 7 + i) % addresses.size());
                waiting.add(threads.submit(() -> send(due, address, client, seen)));
            }
        }
        for (Future<?> each : waiting) {
            each.get();
        }
        return null;
    }

    private static Void send(long due, URI address, HttpClient client, Seen seen) throws InterruptedException {
        try {
            HttpResponse<Void> response = client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    BodyHandlers.discarding());
            (response.statusCode() == 200 ? seen.answers() : seen.refusals())
                    .recordValue(Math.max(1, System.nanoTime() - due));
        } catch (IOException e) {
            seen.failures().increment();
        }
        return null;
    }
}
