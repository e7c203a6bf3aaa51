package jirei.ingestion;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jirei.JavaProgram;
import jirei.corpus.Corpus;
import jirei.corpus.FileStamps;
import jirei.lucene.LuceneIndexer;
import jirei.lucene.vocabulary.Vocabulary;

/**
 * An indexing pass in a process of its own, which can be killed at any moment.
 *
 * <p>The process loads its word lists first and says so with a byte, so that a kill some milliseconds later hits the index.
 */
final class KilledIndexing implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A start that is quick rather than a process that is fast for long. */
    private static final List<String> QUICK =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m");

    private final Process process;

    private KilledIndexing(Process process) {
        this.process = process;
    }

    /** The program: indexes a corpus once. */
    public static void main(String[] arguments) {
        Path corpus = Path.of(arguments[0]);
        Path index = Path.of(arguments[1]);
        Vocabulary vocabulary = Vocabulary.standard();
        System.out.write('.');
        System.out.flush();
        pass(corpus, index, vocabulary);
    }

    /** Brings an index up to date with a corpus. */
    static void pass(Path folder, Path index, Vocabulary vocabulary) {
        try (Corpus corpus = new Corpus(folder);
                Ingestion ingestion = new Ingestion(
                        corpus,
                        LuceneIndexer.open(index, vocabulary, false),
                        FileStamps.at(index.resolve("stamps")),
                        new IngestionProgress())) {
            ingestion.run();
        }
    }

    /** Starts the program and waits until it begins. */
    static KilledIndexing begin(Path corpus, Path index) throws IOException {
        Process process = new ProcessBuilder(JavaProgram.command(KilledIndexing.class, QUICK, corpus, index))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.getInputStream().read() < 0) {
            throw new AssertionError("the program did not begin");
        }
        return new KilledIndexing(process);
    }

    /** Kills it after this time, with SIGKILL where there is such a signal; false if it was done before. */
    boolean killAfter(Duration time) throws InterruptedException {
        boolean done = process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
        close();
        return !done;
    }

    /** Waits for its end and returns its exit status. */
    int status() throws InterruptedException {
        return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
