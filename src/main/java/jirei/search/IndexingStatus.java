package jirei.search;

import java.util.Optional;

/**
 * Whether the index can be brought up to date with the corpus. The ingestion writes it, the pages read it. Safe for use
 * by many threads.
 */
public final class IndexingStatus {
    private volatile Optional<Trouble> trouble = Optional.empty();

    /** What keeps the index as it is. Searches go on meanwhile. */
    public enum Trouble {
        /** No space is left on the disk of the index. */
        DISK_FULL,
        /** The folder of the index, or a file in it, may not be written. */
        NOT_WRITABLE,
        /** Another process writes the index. */
        IN_USE,
        /** Anything else; the log has it. */
        OTHER
    }

    /** The trouble of the last attempt; empty if it succeeded, or there was none yet. */
    public Optional<Trouble> trouble() {
        return trouble;
    }

    /** Sets the trouble of the last attempt; empty if it succeeded. */
    public void set(Optional<Trouble> found) {
        trouble = found;
    }
}
