package jirei.web.upload;

import io.javalin.http.HttpStatus;
import java.util.List;

/** What the API answers to who sends files, and to who asks what became of them. */
final class UploadJson {
    private UploadJson() {}

    /** What became of all of them. */
    record Received(List<ReceiptJson> files) {
        static Received of(List<UploadReceipt> receipts) {
            return new Received(receipts.stream().map(ReceiptJson::of).toList());
        }
    }

    /** What became of one of them. */
    record ReceiptJson(String name, String outcome, int status, long bytes, String sha256, String message) {
        static ReceiptJson of(UploadReceipt receipt) {
            return new ReceiptJson(
                    receipt.name(),
                    receipt.outcome().code(),
                    receipt.status().getCode(),
                    receipt.bytes(),
                    receipt.sha256(),
                    receipt.message());
        }
    }

    /** That nothing was taken, as RFC 9457 has it, with what was wrong with each. */
    record NothingReceived(
            String type, String title, int status, String detail, String instance, List<ReceiptJson> files) {
        static NothingReceived of(HttpStatus status, String detail, String path, List<UploadReceipt> receipts) {
            return new NothingReceived(
                    "about:blank",
                    status.getMessage(),
                    status.getCode(),
                    detail,
                    path,
                    Received.of(receipts).files());
        }
    }

    /** How far they have come. */
    record States(List<StateJson> files) {
        static States of(List<FileState> states) {
            return new States(states.stream().map(StateJson::of).toList());
        }
    }

    /** How far one of them has come. */
    record StateJson(String name, String state, int entries, String message) {
        static StateJson of(FileState file) {
            return new StateJson(file.name(), file.state().code(), file.entries(), file.message());
        }
    }
}
