package jirei.opensearch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import jirei.lucene.BenchmarkQueries.Kind;
import org.HdrHistogram.Histogram;

/**
 * Searches of two servers. Each query is asked of both in turn, so that other work on the machine affects both alike. The
 * processor time is read before and after all queries of a kind, since its clock is too coarse for a single one.
 */
final class SearchComparison {
    private static final int ROUNDS = 4;
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration LOAD = Duration.ofSeconds(10);

    private final HttpClient client;
    private final Map<Kind, List<String>> queries;
    private final Side jirei;
    private final Side openSearch;

    /** A server and what was measured of it. */
    private static final class Side {
        final MeasuredServer server;
        final Histogram nanos = new Histogram(3);
        final Map<Kind, Duration> processorTimes = new EnumMap<>(Kind.class);

        Side(MeasuredServer server) {
            this.server = server;
        }

        void add(Kind kind, Duration processorTime) {
            processorTimes.merge(kind, processorTime, Duration::plus);
        }

        double processorMillis(Kind kind) {
            return processorTimes.getOrDefault(kind, Duration.ZERO).toNanos() / 1e6;
        }

        double processorMillis() {
            return Stream.of(Kind.values()).mapToDouble(this::processorMillis).sum();
        }

        /** Milliseconds. */
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

    /** Asks until each has used half a minute of processor time, so that both have compiled what they run. */
    void warmUp() throws IOException, InterruptedException {
        Duration first = jirei.server.processorTime().plus(WARM_UP);
        Duration second = openSearch.server.processorTime().plus(WARM_UP);
        while (jirei.server.processorTime().compareTo(first) < 0
                || openSearch.server.processorTime().compareTo(second) < 0) {
            for (String query : allQueries()) {
                jirei.server.ask(client, query);
                openSearch.server.ask(client, query);
            }
        }
    }

    /** Measures one client, and prints the processor time by kind of query and the elapsed time of all. */
    void printOneClient() throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            for (Kind kind : Kind.values()) {
                measure(kind);
            }
        }
        for (Kind kind : Kind.values()) {
            int asked = ROUNDS * queriesOf(kind).size();
            print(
                    "CPU ms, " + kind.name().toLowerCase(Locale.ROOT),
                    jirei.processorMillis(kind) / asked,
                    openSearch.processorMillis(kind) / asked);
        }
        int asked = ROUNDS * allQueries().size();
        print("CPU ms, all", jirei.processorMillis() / asked, openSearch.processorMillis() / asked);
        print("elapsed ms, mean", jirei.nanos.getMean() / 1e6, openSearch.nanos.getMean() / 1e6);
        print("elapsed ms, median", jirei.elapsed(50), openSearch.elapsed(50));
        print("elapsed ms, 99 %", jirei.elapsed(99), openSearch.elapsed(99));
        print("99 % / median", jirei.elapsed(99) / jirei.elapsed(50), openSearch.elapsed(99) / openSearch.elapsed(50));
    }

    private void measure(Kind kind) throws IOException, InterruptedException {
        Duration first = jirei.server.processorTime();
        Duration second = openSearch.server.processorTime();
        for (String query : queriesOf(kind)) {
            jirei.nanos.recordValue(jirei.server.ask(client, query));
            openSearch.nanos.recordValue(openSearch.server.ask(client, query));
        }
        jirei.add(kind, jirei.server.processorTime().minus(first));
        openSearch.add(kind, openSearch.server.processorTime().minus(second));
    }

    /** Measures many clients, of one server after the other. */
    void printManyClients() throws InterruptedException, ExecutionException {
        List<String> all = allQueries();
        print(
                "requests/s, " + CLIENTS + " clients",
                jirei.server.perSecond(client, all, CLIENTS, LOAD),
                openSearch.server.perSecond(client, all, CLIENTS, LOAD));
    }

    private List<String> queriesOf(Kind kind) {
        return queries.getOrDefault(kind, List.of());
    }

    private List<String> allQueries() {
        return Stream.of(Kind.values())
                .flatMap(kind -> queriesOf(kind).stream())
                .toList();
    }

    private static void print(String what, double jirei, double openSearch) {
        System.out.println(new Figure(what, jirei, openSearch));
    }
}
