package jirei.ingestion;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jirei.search.IndexInUseException;
import jirei.search.IndexingStatus;
import jirei.search.IndexingStatus.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when the index cannot be written: it is logged in one line when it begins and when it ends, and attempts
 * get rarer meanwhile. For one thread.
 */
final class IndexingTroubles {
    private static final Logger LOG = LoggerFactory.getLogger(IndexingTroubles.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** How Linux, macOS and Windows say that a disk is full. */
    private static final List<String> DISK_FULL =
            List.of("no space left", "disk quota exceeded", "not enough space", "file system is full");

    private final IndexingStatus status;
    private Duration pause = FIRST_PAUSE;
    private long nextAttempt = System.nanoTime();

    IndexingTroubles(IndexingStatus status) {
        this.status = status;
    }

    /** Whether to wait, since an attempt failed shortly before. */
    boolean mustWait() {
        return System.nanoTime() - nextAttempt < 0;
    }

    /** An attempt has failed. */
    void failed(Throwable failure) {
        Optional<Trouble> trouble = Optional.of(of(failure));
        if (!trouble.equals(status.trouble())) {
            status.set(trouble);
            pause = FIRST_PAUSE;
            log(trouble.get(), failure);
        }
        nextAttempt = System.nanoTime() + pause.toNanos();
        pause = Duration.ofNanos(Math.min(2 * pause.toNanos(), LONGEST_PAUSE.toNanos()));
    }

    /** An attempt has succeeded. */
    void over() {
        if (status.trouble().isPresent()) {
            status.set(Optional.empty());
            LOG.info("the index can be written again");
        }
    }

    private static void log(Trouble trouble, Throwable failure) {
        String advice = switch (trouble) {
            case DISK_FULL -> "its disk is full; free some space";
            case NOT_WRITABLE -> "its folder may not be written; give this user the right to write there";
            case IN_USE -> "another process writes it; its changes are seen when it is done";
            case OTHER -> "see the reason";
        };
        LOG.warn(
                "the index cannot be brought up to date: {} ({}). Searches go on; it is tried again until it works.",
                advice,
                reason(failure));
        LOG.debug("the index cannot be brought up to date", failure);
    }

    /** The message of a failure and that of its first cause. */
    private static String reason(Throwable failure) {
        String reason = String.valueOf(failure.getMessage());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause.getCause() == null) {
                reason += ": " + cause;
            }
        }
        return reason;
    }

    /** The kind of a failure, by its causes. */
    static Trouble of(Throwable failure) {
        if (failure instanceof IndexInUseException) {
            return Trouble.IN_USE;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (DISK_FULL.stream().anyMatch(message::contains)) {
                return Trouble.DISK_FULL;
            }
            boolean refused = cause instanceof AccessDeniedException
                    || cause instanceof ReadOnlyFileSystemException
                    || (cause instanceof FileSystemException && message.contains("read-only file system"));
            if (refused) {
                return Trouble.NOT_WRITABLE;
            }
        }
        return Trouble.OTHER;
    }
}
