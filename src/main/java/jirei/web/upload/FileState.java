package jirei.web.upload;

import java.util.Locale;

/**
 * How far a file of the corpus has come on its way into the index.
 *
 * @param entries how many entries it became
 * @param message the state in a sentence, in Japanese
 */
record FileState(String name, UploadState state, int entries, String message) {
    /** Where it is. */
    enum UploadState {
        WAITING,
        READ,
        PROBLEM,
        ABSENT;

        /** As programs have it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
