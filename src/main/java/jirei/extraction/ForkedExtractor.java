package jirei.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jirei.extraction.ExtractionException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads documents in a process of their own, which is begun with the first one and serves until one is too much for it. One
 * document is read at a time.
 */
public final class ForkedExtractor implements Extractor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ForkedExtractor.class);

    /** A document of a thousand pages takes a tenth of it. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Duration longest;
    private final List<String> command;
    private Optional<Process> process = Optional.empty();

    /** Reads documents of every format that can be read. */
    public ForkedExtractor() {
        this(LONGEST, "512m", ExtractionWorker.class.getName());
    }

    /**
     * Reads documents by another program.
     *
     * @param longest how long one document may take
     * @param memory of the process, as Java's {@code -Xmx} takes it
     * @param program a class with a main method that answers as {@link ExtractionWorker} does
     */
    ForkedExtractor(Duration longest, String memory, String program) {
        this.longest = longest;
        this.command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-classpath",
                System.getProperty("java.class.path"),
                program);
    }

    @Override
    public synchronized Description extract(Path file, Consumer<Piece> pieces) {
        Process worker = worker();
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture<Void> deadline = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    worker.destroyForcibly();
                },
                CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        boolean answered = false;
        try {
            ask(worker, file);
            Description description = answer(worker, pieces);
            answered = true;
            return description;
        } catch (ExtractionException e) {
            answered = true;
            throw e;
        } catch (IOException | UncheckedIOException e) {
            throw late.get()
                    ? new ExtractionException(Reason.TOO_SLOW, "not read within " + longest, e)
                    : new ExtractionException(Reason.TOO_HEAVY, "the process that read it has ended", e);
        } finally {
            deadline.cancel(false);
            if (!answered) {
                close();
            }
        }
    }

    /** Ends the process, if there is one. */
    @Override
    public synchronized void close() {
        process.ifPresent(Process::destroyForcibly);
        process = Optional.empty();
    }

    private Process worker() {
        if (process.filter(Process::isAlive).isEmpty()) {
            try {
                Process started = new ProcessBuilder(command).start();
                Thread.ofVirtual().start(() -> log(started));
                process = Optional.of(started);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot start " + command.getFirst() + " to read documents", e);
            }
        }
        return process.orElseThrow();
    }

    /** What the process prints is for the log; somebody must read it, or the process would wait. */
    private static void log(Process worker) {
        try (BufferedReader lines = worker.errorReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> LOG.debug("reader of documents: {}", line));
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("the reader of documents is gone", e);
        }
    }

    private static void ask(Process worker, Path file) throws IOException {
        Writer requests = worker.outputWriter(StandardCharsets.UTF_8);
        requests.write(file.toAbsolutePath() + "\n");
        requests.flush();
    }

    private static Description answer(Process worker, Consumer<Piece> pieces) throws IOException {
        BufferedReader answers = worker.inputReader(StandardCharsets.UTF_8);
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            WorkerAnswer answer = WorkerAnswer.ofLine(line);
            answer.piece().ifPresent(pieces);
            if (answer.description().isPresent()) {
                return answer.description().get();
            }
            if (answer.failure().isPresent()) {
                throw new ExtractionException(
                        answer.failure().get(), answer.detail().orElse(""));
            }
        }
        throw new IOException("the answer has no end");
    }
}
