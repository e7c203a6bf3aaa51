package jirei.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in a process of its own, whose output is kept in a file. Whatever still runs at the end is ended. */
final class Launched implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;

    private Launched(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts a command in a folder, with these settings in its environment; an empty one is taken out of it. */
    static Launched start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        Path output = Files.createTempFile("launched", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JIREI_"));
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        return new Launched(builder.start(), output);
    }

    /** Waits for the end and tells the exit status. */
    int status() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + output());
        }
        return process.exitValue();
    }

    /** Waits until the output holds the text, and gives all of it. */
    String outputWith(String text) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!output().contains(text)) {
            boolean ended = process.waitFor(20, TimeUnit.MILLISECONDS);
            if (!output().contains(text) && (ended || Instant.now().isAfter(deadline))) {
                throw new AssertionError("no »" + text + "« in: " + output());
            }
        }
        return output();
    }

    /** All that it has printed so far. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks it to end, as Ctrl+C and service managers do. */
    void terminate() {
        process.destroy();
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }
}
