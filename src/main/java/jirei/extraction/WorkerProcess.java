package jirei.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process that reads documents: what it is asked, what it answers, and how it is ended without a trace. */
final class WorkerProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

    /** The prefix of the program's environment variables, the upload token among them. The worker must not see them. */
    private static final String SETTINGS = "JIREI_";

    /** The longest piece there can be, with every character escaped. */
    private static final int LONGEST_ANSWER = 16 << 20;

    private static final int MOST_LOGGED = 1 << 20;
    private static final int SECONDS_TO_END = 5;

    private final WorkFolder folder;
    private final Process process;
    private final BufferedReader answers;

    private WorkerProcess(WorkFolder folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts one.
     *
     * @param java the options of Java that all of them have, with its class path
     * @param program the class to run
     */
    static WorkerProcess start(Path java, List<String> options, String program) {
        WorkFolder folder = WorkFolder.create();
        ProcessBuilder command = new ProcessBuilder();
        command.command().add(java.toString());
        command.command().addAll(options);
        command.command().add("-Djava.io.tmpdir=" + folder.path());
        command.command().add(program);
        command.environment().keySet().removeIf(name -> name.startsWith(SETTINGS));
        try {
            Process process = command.start();
            Thread.ofVirtual().start(() -> log(process));
            return new WorkerProcess(folder, process);
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException("cannot start " + java + " to read documents", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Where it puts things aside. */
    Path folder() {
        return folder.path();
    }

    void ask(WorkerRequest request) throws IOException {
        Writer requests = process.outputWriter(StandardCharsets.UTF_8);
        requests.write(request.toLine());
        requests.write('\n');
        requests.flush();
    }

    /**
     * The next line that it answers; empty when it has ended.
     *
     * @throws IOException if the line is longer than any answer
     */
    Optional<String> answer() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = answers.read(); c >= 0; c = answers.read()) {
            if (c == '\n') {
                return Optional.of(line.toString());
            }
            if (line.length() >= LONGEST_ANSWER) {
                throw new IOException("an answer without an end");
            }
            line.append((char) c);
        }
        return Optional.empty();
    }

    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        try {
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        folder.close();
    }

    /** What it prints is for the log, up to some length; somebody must read all of it, or it would wait. */
    private static void log(Process process) {
        char[] buffer = new char[8192];
        long logged = 0;
        try (Reader printed = process.errorReader(StandardCharsets.UTF_8)) {
            for (int read = printed.read(buffer); read >= 0; read = printed.read(buffer)) {
                if (logged < MOST_LOGGED) {
                    LOG.debug("reader of documents: {}", new String(buffer, 0, read));
                }
                logged += read;
            }
        } catch (IOException e) {
            LOG.debug("the reader of documents is gone", e);
        }
    }
}
