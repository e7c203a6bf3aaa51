package jirei.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of a process, as Linux counts it. */
final class ProcessMemory {
    private ProcessMemory() {}

    /** The most that it held so far, in bytes. */
    static long most(ProcessHandle process) throws IOException {
        return bytes(process, "VmHWM:");
    }

    /** What it holds now, in bytes. */
    static long now(ProcessHandle process) throws IOException {
        return bytes(process, "VmRSS:");
    }

    private static long bytes(ProcessHandle process, String name) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith(name)) {
                return 1024 * Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        throw new IOException("no " + name + " of process " + process.pid());
    }
}
