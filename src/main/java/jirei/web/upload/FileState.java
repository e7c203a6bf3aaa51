package jirei.web.upload;

import java.util.Locale;

/**
 * The indexing state of a file in the corpus folder.
 *
 * @param entries the number of its entries
 * @param message the state as a sentence in Japanese
 */
record FileState(String name, UploadState state, int entries, String message) {
    /** The indexing states: waiting to be indexed, indexed, indexed with problems, not in the folder. */
    enum UploadState {
        WAITING,
        READ,
        PROBLEM,
        ABSENT;

        /** The name in JSON: {@code waiting}. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
