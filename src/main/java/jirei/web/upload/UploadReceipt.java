package jirei.web.upload;

import io.javalin.http.HttpStatus;
import java.util.Locale;

/**
 * The outcome for an uploaded file.
 *
 * @param name its name in the folder, or the name that was sent if it is refused
 * @param status the HTTP status for this file alone
 * @param bytes its size, or the number of bytes read before it was refused
 * @param sha256 in hexadecimal; empty if the file was not read to its end
 * @param message the outcome in Japanese
 */
record UploadReceipt(String name, UploadOutcome outcome, HttpStatus status, long bytes, String sha256, String message) {
    /** The outcomes: added, replaced another file, already there, refused. */
    enum UploadOutcome {
        TAKEN,
        REPLACED,
        UNCHANGED,
        REFUSED;

        /** The name in JSON and in the log: {@code taken}. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The outcome of a refused file. */
    static UploadReceipt refused(String name, long bytes, String sha256, UploadRejected rejection) {
        return new UploadReceipt(
                name, UploadOutcome.REFUSED, rejection.status(), bytes, sha256, String.valueOf(rejection.getMessage()));
    }

    boolean isRefused() {
        return outcome == UploadOutcome.REFUSED;
    }
}
