package jirei.search;

import java.time.Instant;
import java.util.Optional;

/**
 * The size of an index and how current it is.
 *
 * @param entries the number of searchable entries
 * @param files the number of files in the index
 * @param updated when the index was last brought up to date with the corpus; empty if it never was
 * @param bytes the size on the disk
 * @param beingWritten whether an indexer is running, so that the entries may soon change
 * @param work the progress of the indexer; empty if none is running or its progress is unknown
 */
public record IndexState(
        int entries, int files, Optional<Instant> updated, long bytes, boolean beingWritten, Optional<Work> work) {
    /** The progress: {@code done} of {@code of} files have been checked, and read if they changed. */
    public record Work(int done, int of) {}

    /** Whether the index has no entries. */
    public boolean isEmpty() {
        return entries == 0;
    }
}
