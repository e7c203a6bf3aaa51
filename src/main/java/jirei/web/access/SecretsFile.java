package jirei.web.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of secrets of a running server. It is looked at for each request and read again once it has changed, so that
 * whose line is removed is out at once. A file that is gone, or has a wrong line, changes nothing and is logged once; one
 * without any line lets nobody in. Reading that needed a secret once needs one until the server is started again, so that
 * removing the last reader does not open it to everybody.
 *
 * <p>Safe for use by many threads.
 */
public final class SecretsFile {
    private static final Logger LOG = LoggerFactory.getLogger("jirei.audit");

    /** A file may change again without another time of change; the clocks of file systems are coarse. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Path file;
    private volatile SecretsOfFile latest;
    private volatile boolean guardReading;

    /**
     * The secrets as they were last read.
     *
     * @param stamp what the file looked like from outside
     * @param settled whether another content would look different
     */
    private record SecretsOfFile(Secrets secrets, String stamp, boolean settled) {}

    private SecretsFile(Path file) throws IOException {
        this.file = file;
        String stamp = stamp(file);
        Secrets secrets = Secrets.read(file);
        if (secrets.byName().isEmpty()) {
            throw new IllegalArgumentException(file + ": no secrets (jirei secret makes a line)");
        }
        this.latest = new SecretsOfFile(secrets, stamp, false);
        this.guardReading = secrets.haveReaders();
    }

    /**
     * Reads a file with a secret a line, and comments behind {@code #}.
     *
     * @throws IllegalArgumentException if a line is none, or there is none; the message names all such lines
     * @throws IOException if it cannot be read
     */
    public static SecretsFile at(Path file) throws IOException {
        return new SecretsFile(file);
    }

    /** Whether reading needs a secret. */
    boolean guardReading() {
        return guardReading;
    }

    /** The secrets as the file has them now; the same object while they are the same. */
    Secrets secrets() {
        SecretsOfFile known = latest;
        String stamp = stamp(file);
        return known.settled && known.stamp.equals(stamp) ? known.secrets : readAgain(stamp);
    }

    private synchronized Secrets readAgain(String stamp) {
        SecretsOfFile before = latest;
        boolean isNew = !before.stamp.equals(stamp);
        boolean settled = isSettled();
        try {
            Secrets read = Secrets.read(file);
            boolean same = read.equals(before.secrets);
            latest = new SecretsOfFile(same ? before.secrets : read, stamp, settled);
            if (read.haveReaders()) {
                guardReading = true;
            }
            if (!same) {
                LOG.info(
                        "secrets read again file={} secrets={}",
                        file.toAbsolutePath(),
                        read.byName().size());
            }
        } catch (IOException | IllegalArgumentException e) {
            latest = new SecretsOfFile(before.secrets, stamp, settled);
            if (isNew) {
                LOG.warn("secrets cannot be read again; those before hold: {}", e.toString());
            }
        }
        return latest.secrets;
    }

    private boolean isSettled() {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(Instant.now().minus(SETTLED));
        } catch (IOException e) {
            return false;
        }
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return seen.lastModifiedTime().toInstant() + " " + seen.size() + " " + seen.fileKey();
        } catch (IOException e) {
            return "gone";
        }
    }
}
