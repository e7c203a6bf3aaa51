package jirei.opensearch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import jirei.JavaProgram;
import jirei.corpus.Corpus;
import jirei.lucene.LuceneIndexer;
import jirei.search.EntryIndexer;

/** Indexes a collection with Jirei in a process of its own, after a sample of it to warm up. */
final class JireiIndexing {
    private JireiIndexing() {}

    /** The processor time from the file to the published index. */
    static Duration processorTime(Path sample, Path collection, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        JavaProgram.command(JireiIndexing.class, JireiProcess.JVM_OPTIONS, sample, collection, folder))
                .redirectError(Redirect.INHERIT)
                .start();
        return Duration.parse(JireiProcess.firstLine(process));
    }

    /** Prints the processor time. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[2]);
        index(Path.of(arguments[0]), folder.resolve("sample"));
        Duration before = processorTime();
        index(Path.of(arguments[1]), folder.resolve("whole"));
        System.out.println(processorTime().minus(before));
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static void index(Path collection, Path folder) {
        try (Corpus corpus = Corpus.ofFile(collection);
                EntryIndexer indexer = LuceneIndexer.open(folder, false)) {
            for (String file : corpus.files()) {
                indexer.replace(file, sink -> corpus.read(file, sink));
            }
            indexer.publish();
        }
    }
}
