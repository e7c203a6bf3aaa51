package jirei.web.upload;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audit log: one line for each uploaded file and for each denied request. */
final class UploadAudit {
    private static final Logger LOG = LoggerFactory.getLogger("jirei.audit");

    private UploadAudit() {}

    /** Logs the outcome for a file. */
    static void file(Instant now, String remote, UploadReceipt receipt) {
        LOG.info(
                "upload {} at={} from={} name={} bytes={} sha256={}{}",
                receipt.outcome().code(),
                now.truncatedTo(ChronoUnit.MILLIS),
                quoted(remote),
                quoted(receipt.name()),
                receipt.bytes(),
                receipt.sha256().isEmpty() ? "-" : receipt.sha256(),
                receipt.isRefused() ? " status=" + receipt.status().getCode() : "");
    }

    /** Logs a denied request. */
    static void denied(Instant now, String remote, String reason) {
        LOG.warn(
                "upload denied at={} from={} reason={}",
                now.truncatedTo(ChronoUnit.MILLIS),
                quoted(remote),
                quoted(reason));
    }

    /**
     * The text in quotes, with characters escaped that could end the line, forge a field or change the text direction.
     */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').appendCodePoint(letter);
            } else if (isHarmless(letter)) {
                quoted.appendCodePoint(letter);
            } else {
                quoted.append(String.format("\\u{%x}", letter));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isHarmless(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
