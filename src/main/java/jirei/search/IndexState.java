package jirei.search;

import java.time.Instant;
import java.util.Optional;

/**
 * What there is to search, and how fresh it is.
 *
 * @param entries how many can be found
 * @param files how many were read
 * @param updated when the index was last brought up to date with the corpus; empty where it never was
 * @param bytes how much room it takes
 * @param beingWritten whether an indexer is at work, so that soon more or other entries may be found
 * @param work how far the indexer is; empty where it is not known, or none is at work
 */
public record IndexState(
        int entries, int files, Optional<Instant> updated, long bytes, boolean beingWritten, Optional<Work> work) {
    /** So many of so many files have been looked at, and read where they are new. */
    public record Work(int done, int of) {}

    /** Whether nothing can be found, whatever is asked. */
    public boolean isEmpty() {
        return entries == 0;
    }
}
