package jirei.web.upload;

import io.javalin.http.HttpStatus;
import java.util.Locale;

/**
 * What became of a file that was sent.
 *
 * @param name as it lies in the folder, or as it was sent where it is refused
 * @param bytes how long it is, or how much of it was read before it was refused
 * @param sha256 empty where it was not read to its end
 * @param message what became of it, in Japanese
 */
record UploadReceipt(String name, UploadOutcome outcome, HttpStatus status, long bytes, String sha256, String message) {
    /** Whether it lies in the folder now. */
    enum UploadOutcome {
        TAKEN,
        REPLACED,
        UNCHANGED,
        REFUSED;

        /** As programs and the log have it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static UploadReceipt refused(String name, long bytes, String sha256, UploadRejected refusal) {
        return new UploadReceipt(
                name, UploadOutcome.REFUSED, refusal.status(), bytes, sha256, String.valueOf(refusal.getMessage()));
    }

    boolean isRefused() {
        return outcome == UploadOutcome.REFUSED;
    }
}
