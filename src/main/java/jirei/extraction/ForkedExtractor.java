package jirei.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import jirei.extraction.ExtractionException.Reason;
import tools.jackson.core.JacksonException;

/**
 * Reads documents in a process of their own, which is begun with the first one and serves until one is too much for it.
 * One document is read at a time.
 */
public final class ForkedExtractor implements Extractor, AutoCloseable {
    /** A document of a thousand pages takes a tenth of it. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final String MEMORY = "512m";
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Of all extractors, since a new one takes the place of one whose document was too much. */
    private static final LongAdder DEATHS = new LongAdder();

    private final Duration longest;
    private final List<String> options;
    private final String program;
    private Optional<WorkerProcess> process = Optional.empty();

    /** Reads documents of every format that can be read. */
    public ForkedExtractor() {
        this(LONGEST, MEMORY, ExtractionWorker.class.getName());
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
        this.program = program;
        this.options = List.of(
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-classpath",
                System.getProperty("java.class.path"));
    }

    @Override
    public synchronized Description extract(Path file, Consumer<Piece> pieces) {
        WorkerProcess worker = worker();
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture<Void> deadline = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    worker.kill();
                },
                CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        boolean answered = false;
        try {
            worker.ask(new WorkerRequest(file.toAbsolutePath().toString()));
            Description description = answer(worker, pieces);
            answered = true;
            return description;
        } catch (WorkerRefusal e) {
            answered = true;
            throw new ExtractionException(e.reason(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            DEATHS.increment();
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

    /** How many processes ended, or were ended, while they read a document. */
    public static long deaths() {
        return DEATHS.sum();
    }

    /** Ends the process, if there is one. */
    @Override
    public synchronized void close() {
        process.ifPresent(WorkerProcess::close);
        process = Optional.empty();
    }

    /** Where the process puts things aside, while there is one. */
    synchronized Optional<Path> folder() {
        return process.map(WorkerProcess::folder);
    }

    private WorkerProcess worker() {
        if (process.filter(WorkerProcess::isAlive).isEmpty()) {
            close();
            process = Optional.of(WorkerProcess.start(JAVA, options, program));
        }
        return process.orElseThrow();
    }

    private static Description answer(WorkerProcess worker, Consumer<Piece> pieces) throws IOException, WorkerRefusal {
        for (Optional<String> line = worker.answer(); line.isPresent(); line = worker.answer()) {
            WorkerAnswer answer = parse(line.get());
            answer.piece().ifPresent(pieces);
            if (answer.description().isPresent()) {
                return answer.description().get();
            }
            if (answer.failure().isPresent()) {
                throw new WorkerRefusal(answer.failure().get(), answer.detail().orElse(""));
            }
        }
        throw new IOException("the answer has no end");
    }

    private static WorkerAnswer parse(String line) throws IOException {
        try {
            return WorkerAnswer.ofLine(line);
        } catch (JacksonException e) {
            throw new IOException("no answer: " + line.substring(0, Math.min(80, line.length())), e);
        }
    }

    /** The process says that the document cannot be read, and is ready for the next. */
    private static final class WorkerRefusal extends Exception {
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        WorkerRefusal(Reason reason, String detail) {
            super(detail);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }
}
