package jirei.opensearch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * A server that is measured.
 *
 * @param processes whose processor time counts
 * @param request what is asked for a query
 */
record MeasuredServer(List<ProcessHandle> processes, Function<String, HttpRequest> request) {
    MeasuredServer {
        processes = List.copyOf(processes);
    }

    /** How much the processes have used so far, in steps of ten milliseconds on most systems. */
    Duration processorTime() {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Asks one query and reads the whole answer.
     *
     * @return the elapsed nanoseconds
     * @throws IOException if the answer is no success
     */
    long ask(HttpClient client, String query) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request.apply(query), BodyHandlers.ofByteArray());
        long elapsed = System.nanoTime() - start;
        if (answer.statusCode() != 200) {
            throw new IOException(query + ": " + answer.statusCode());
        }
        return elapsed;
    }

    /** How many requests a second it answers for clients of which each asks again as soon as it has its answer. */
    double perSecond(HttpClient client, List<String> queries, int clients, Duration time)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        List<Future<Integer>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                int first = i * queries.size() / clients;
                running.add(threads.submit(() -> {
                    int answers = 0;
                    while (System.nanoTime() - start < time.toNanos()) {
                        ask(client, queries.get((first + answers) % queries.size()));
                        answers++;
                    }
                    return answers;
                }));
            }
        }
        int answers = 0;
        for (Future<Integer> each : running) {
            answers += each.get();
        }
        return answers * 1e9 / (System.nanoTime() - start);
    }
}
