package jirei.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jirei.TemporaryFolder;
import jirei.search.Study;

/**
 * What a start of the server on the study takes: by the launcher, and by the JVM with its own options on the same jar,
 * in turn. Runs in the folder of the project, on Linux, after {@code ./jirei} has built the program.
 *
 * <p>The argument is the number of searches after which the memory is read again, 10,000 if there is none.
 */
final class StartBenchmark {
    private static final List<String> LAUNCHER = List.of("./jirei");
    private static final int ROUNDS = 3;
    private static final String MOST_SEARCHES = "10000";
    private static final Duration LONGEST_START = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** The warm-up is over when the process has used nearly nothing for so long. */
    private static final Duration IDLE = Duration.ofSeconds(2);

    private StartBenchmark() {}

    /** Prints the best of three starts of each on an index that is there, and their ratios. */
    public static void main(String[] arguments) throws Exception {
        int searches = Integer.parseInt(Stream.of(arguments)
                .filter(text -> text.matches("\\d+"))
                .findFirst()
                .orElse(MOST_SEARCHES));
        List<String> plainJvm = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                "target/jirei.jar");
        try (TemporaryFolder index = new TemporaryFolder("jirei-benchmark")) {
            start(LAUNCHER, index.path(), 0);
            Used launcher = Used.NOTHING_YET;
            Used plain = Used.NOTHING_YET;
            for (int round = 0; round < ROUNDS; round++) {
                launcher = launcher.least(start(LAUNCHER, index.path(), searches));
                plain = plain.least(start(plainJvm, index.path(), searches));
            }
            System.out.printf(Locale.ROOT, "%-34s %10s %10s %7s%n", "", "launcher", "plain JVM", "ratio");
            print("CPU until /health is ok, s", launcher.cpuToHealth(), plain.cpuToHealth());
            print("memory then, MB", launcher.megabytesAtHealth(), plain.megabytesAtHealth());
            print("CPU until it is warm, s", launcher.cpuToWarm(), plain.cpuToWarm());
            print("CPU of the first search, s", launcher.cpuOfSearch(), plain.cpuOfSearch());
            print("memory after " + searches + " searches, MB", launcher.megabytesAtEnd(), plain.megabytesAtEnd());
        }
    }

    private static void print(String what, double launcher, double plain) {
        System.out.printf(Locale.ROOT, "%-34s %10.2f %10.2f %7.2f%n", what, launcher, plain, launcher / plain);
    }

    /** What one start used; processor time in seconds. */
    private record Used(
            double cpuToHealth, double megabytesAtHealth, double cpuToWarm, double cpuOfSearch, double megabytesAtEnd) {
        static final Used NOTHING_YET =
                new Used(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE);

        Used least(Used other) {
            return new Used(
                    Math.min(cpuToHealth, other.cpuToHealth),
                    Math.min(megabytesAtHealth, other.megabytesAtHealth),
                    Math.min(cpuToWarm, other.cpuToWarm),
                    Math.min(cpuOfSearch, other.cpuOfSearch),
                    Math.min(megabytesAtEnd, other.megabytesAtEnd));
        }
    }

    private static Used start(List<String> program, Path index, int searches) throws Exception {
        int port = freePort();
        List<String> command = Stream.concat(
                        program.stream(),
                        Stream.of("serve", "--port", "" + port, "--corpus", "corpus", "--index", index.toString()))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        URI server = URI.create("http://127.0.0.1:" + port);
        try (HttpClient client = HttpClient.newHttpClient()) {
            awaitHealth(client, server);
            double toHealth = cpu(process);
            double megabytes = megabytes(process);
            double toWarm = awaitIdle(process);
            ask(client, server, "/?q=" + encoded("防犯カメラ"));
            double ofSearch = cpu(process) - toWarm;
            List<String> titles = Study.entries().stream()
                    .map(entry -> encoded(entry.title()))
                    .toList();
            for (int i = 0; i < searches; i++) {
                ask(client, server, "/api/search?q=" + titles.get(i % titles.size()));
            }
            return new Used(toHealth, megabytes, toWarm, ofSearch, megabytes(process));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void awaitHealth(HttpClient client, URI server) throws InterruptedException, IOException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end) {
            try {
                ask(client, server, "/health");
                return;
            } catch (IOException notYet) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
        throw new IOException("no answer within " + LONGEST_START.toSeconds() + " s; is target/jirei.jar built?");
    }

    /** The processor time once the warm-up is over. */
    private static double awaitIdle(Process process) throws InterruptedException {
        double before = cpu(process);
        while (true) {
            Thread.sleep(IDLE);
            double now = cpu(process);
            if (now - before < IDLE.toMillis() / 20e3) {
                return now;
            }
            before = now;
        }
    }

    private static void ask(HttpClient client, URI server, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException(path + ": " + status);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static double cpu(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /** The resident memory, with what is shared with other processes. */
    private static double megabytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
