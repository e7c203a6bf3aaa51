package jirei.opensearch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import jirei.lucene.BenchmarkQueries.Kind;
import org.HdrHistogram.Histogram;

/**
 * Searches of two servers. Each query is asked of both in turn, so that other work on the machine affects both alike. The
 * processor time is read before and after all queries of a kind, since its clock is too coarse for a single one.
 */
final class SearchComparison {
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 16;
    private static final Duration LOAD = Duration.ofSeconds(10);

    private final HttpClient client;
    private final Map<Kind, List<String>> queries;
    private final Side jirei;
    private final Side openSearch;

    /** A server and what was measured of it. */
    private static final class Side {
        final MeasuredServer server;
        final Histogram nanos = new Histogram(3);
        Duration processorTime = Duration.ZERO;

        Side(MeasuredServer server) {
            this.server = server;
        }

        double elapsed(double percent) {
            return nanos.getValueAtPercentile(percent) / 1e6;
        }
    }

    SearchComparison(
            HttpClient client, Map<Kind, List<String>> queries, MeasuredServer jirei, MeasuredServer openSearch) {
        this.client = client;
        this.queries = Map.copyOf(queries);
        this.jirei = new Side(jirei);
        this.openSearch = new Side(openSearch);
    }

    /** Asks all queries a few times, so that both have compiled what they run. */
    void warmUp() throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UPS; i++) {
            for (String query : allQueries()) {
                jirei.server.ask(client, query);
                openSearch.server.ask(client, query);
            }
        }
    }

    /** Measures one client, and prints the processor time by kind of query and the elapsed time of all. */
    void printOneClient() throws IOException, InterruptedException {
        int asked = 0;
        for (Kind kind : Kind.values()) {
            List<String> ofKind = queries.getOrDefault(kind, List.of());
            int count = ROUNDS * ofKind.size();
            Duration first = jirei.processorTime;
            Duration second = openSearch.processorTime;
            measure(ofKind);
            print(
                    "CPU ms, " + kind.name().toLowerCase(Locale.ROOT),
                    millis(jirei.processorTime.minus(first)) / count,
                    millis(openSearch.processorTime.minus(second)) / count);
            asked += count;
        }
        print("CPU ms, all", millis(jirei.processorTime) / asked, millis(openSearch.processorTime) / asked);
        print("elapsed ms, mean", jirei.nanos.getMean() / 1e6, openSearch.nanos.getMean() / 1e6);
        print("elapsed ms, median", jirei.elapsed(50), openSearch.elapsed(50));
        print("elapsed ms, 99 %", jirei.elapsed(99), openSearch.elapsed(99));
        print("99 % / median", jirei.elapsed(99) / jirei.elapsed(50), openSearch.elapsed(99) / openSearch.elapsed(50));
    }

    private void measure(List<String> ofKind) throws IOException, InterruptedException {
        Duration first = jirei.server.processorTime();
        Duration second = openSearch.server.processorTime();
        for (int round = 0; round < ROUNDS; round++) {
            for (String query : ofKind) {
                jirei.nanos.recordValue(jirei.server.ask(client, query));
                openSearch.nanos.recordValue(openSearch.server.ask(client, query));
            }
        }
        jirei.processorTime =
                jirei.processorTime.plus(jirei.server.processorTime().minus(first));
        openSearch.processorTime =
                openSearch.processorTime.plus(openSearch.server.processorTime().minus(second));
    }

    /** Measures many clients, of one server after the other. */
    void printManyClients() throws InterruptedException, ExecutionException {
        List<String> all = allQueries();
        print(
                "requests/s, " + CLIENTS + " clients",
                jirei.server.perSecond(client, all, CLIENTS, LOAD),
                openSearch.server.perSecond(client, all, CLIENTS, LOAD));
    }

    private List<String> allQueries() {
        List<String> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.addAll(queries.getOrDefault(kind, List.of()));
        }
        return all;
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    private static void print(String what, double jirei, double openSearch) {
        System.out.println(new Figure(what, jirei, openSearch));
    }
}
