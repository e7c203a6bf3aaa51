package jirei.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.JavaProgram;
import jirei.corpus.Corpus;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.EntryIndexer;

/**
 * Indexes files on a cluster with Jirei in a process of its own, after a sample to warm up, and measures the processor time
 * of both.
 *
 * @param node whose processor time counts as well
 */
record ClusterIndexing(ClusterAddress address, ProcessHandle node) {
    /**
     * What indexing took.
     *
     * @param first the processor time of the first file, until it is published
     * @param all the processor time of all files
     * @param memory the most that Jirei's process held, in bytes
     */
    record Cost(Duration first, Duration all, long memory) {}

    /** Indexes the files one after the other. */
    Cost index(Path sample, List<Path> files) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of(address.nodes().getFirst(), address.index(), sample));
        arguments.addAll(files);
        Process process = new ProcessBuilder(
                        JavaProgram.command(ClusterIndexing.class, JireiProcess.JVM_OPTIONS, arguments.toArray()))
                .redirectError(Redirect.INHERIT)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Duration start = next(output).plus(processorTime(node));
            Duration first = next(output).plus(processorTime(node)).minus(start);
            Duration all = next(output).plus(processorTime(node)).minus(start);
            long memory = ProcessMemory.most(process.toHandle());
            JavaProgram.end(process);
            return new Cost(first, all, memory);
        }
    }

    private static Duration next(BufferedReader output) throws IOException {
        return Duration.parse(Optional.ofNullable(output.readLine())
                .orElseThrow(() -> new IOException("indexing on the cluster ended early")));
    }

    private static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /**
     * Prints the processor time of this process after the sample, the first file and all files, and waits until standard
     * input ends.
     */
    public static void main(String[] arguments) throws IOException {
        URI node = URI.create(arguments[0]);
        index(ClusterAddress.of(node, "sample"), List.of(Path.of(arguments[2])));
        printProcessorTime();
        List<Path> files = new ArrayList<>();
        for (int i = 3; i < arguments.length; i++) {
            files.add(Path.of(arguments[i]));
        }
        ClusterAddress address = ClusterAddress.of(node, arguments[1]);
        index(address, files.subList(0, 1));
        printProcessorTime();
        index(address, files.subList(1, files.size()));
        printProcessorTime();
        System.in.readAllBytes();
    }

    private static void printProcessorTime() {
        System.out.println(processorTime(ProcessHandle.current()));
    }

    private static void index(ClusterAddress address, List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        try (EntryIndexer indexer =
                ClusterIndexer.open(address, new IndexSettings(1, 0), Vocabulary.standard(), false)) {
            for (Path file : files) {
                try (Corpus corpus = Corpus.ofFile(file)) {
                    for (String name : corpus.files()) {
                        indexer.replace(name, sink -> corpus.read(name, sink));
                    }
                }
            }
            indexer.publish();
        }
    }
}
