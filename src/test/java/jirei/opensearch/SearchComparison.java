package jirei.opensearch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jirei.lucene.BenchmarkQueries.Kind;
import org.HdrHistogram.Histogram;

/**
 * Searches of some servers, of which the last is the baseline. Each query is asked of all in turn, so that other work on the machine affects all alike. The
 * processor time is read before and after all queries of a kind, since its clock is too coarse for a single one.
 */
final class SearchComparison {
    private static final int ROUNDS = 4;
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration LOAD = Duration.ofSeconds(10);

    private final HttpClient client;
    private final Map<Kind, List<String>> queries;
    private final List<Side> sides;

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

    SearchComparison(HttpClient client, Map<Kind, List<String>> queries, List<MeasuredServer> servers) {
        this.client = client;
        this.queries = Map.copyOf(queries);
        this.sides = servers.stream().map(Side::new).toList();
    }

    /** Asks until each has used a minute of processor time, so that all have compiled what they run. */
    void warmUp() throws IOException, InterruptedException {
        List<Duration> before =
                sides.stream().map(side -> side.server.processorTime()).toList();
        while (!isWarm(before)) {
            for (String query : allQueries()) {
                for (Side side : sides) {
                    side.server.ask(client, query);
                }
            }
        }
    }

    private boolean isWarm(List<Duration> before) {
        return IntStream.range(0, sides.size())
                .allMatch(i ->
                        sides.get(i).server.processorTime().minus(before.get(i)).compareTo(WARM_UP) >= 0);
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
            print("CPU ms, " + kind.name().toLowerCase(Locale.ROOT), side -> side.processorMillis(kind) / asked);
        }
        int asked = ROUNDS * allQueries().size();
        print("CPU ms, all", side -> side.processorMillis() / asked);
        print("elapsed ms, mean", side -> side.nanos.getMean() / 1e6);
        print("elapsed ms, median", side -> side.elapsed(50));
        print("elapsed ms, 99 %", side -> side.elapsed(99));
        print("99 % / median", side -> side.elapsed(99) / side.elapsed(50));
    }

    private void measure(Kind kind) throws IOException, InterruptedException {
        List<Duration> before =
                sides.stream().map(side -> side.server.processorTime()).toList();
        for (String query : queriesOf(kind)) {
            for (Side side : sides) {
                side.nanos.recordValue(side.server.ask(client, query));
            }
        }
        for (int i = 0; i < sides.size(); i++) {
            sides.get(i).add(kind, sides.get(i).server.processorTime().minus(before.get(i)));
        }
    }

    /** Measures many clients, of one server after the other. */
    void printManyClients() throws InterruptedException, ExecutionException {
        List<String> all = allQueries();
        List<Double> rates = new ArrayList<>();
        for (Side side : sides) {
            rates.add(side.server.perSecond(client, all, CLIENTS, LOAD));
        }
        System.out.println(new Figure("requests/s, " + CLIENTS + " clients", rates));
    }

    private List<String> queriesOf(Kind kind) {
        return queries.getOrDefault(kind, List.of());
    }

    private List<String> allQueries() {
        return Stream.of(Kind.values())
                .flatMap(kind -> queriesOf(kind).stream())
                .toList();
    }

    private void print(String what, ToDoubleFunction<Side> figure) {
        System.out.println(
                new Figure(what, sides.stream().map(figure::applyAsDouble).toList()));
    }
}
