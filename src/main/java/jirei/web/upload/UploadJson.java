package jirei.web.upload;

import io.javalin.http.HttpStatus;
import java.util.List;

/** The answers of {@code /api/corpus}. */
final class UploadJson {
    private UploadJson() {}

    /** The outcomes of an upload. */
    record Received(List<ReceiptJson> files) {
        static Received of(List<UploadReceipt> receipts) {
            return new Received(receipts.stream().map(ReceiptJson::of).toList());
        }
    }

    /** The outcome for a file. */
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

    /** A refused upload in the form of RFC 9457, with the outcome for each file. */
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

    /** The indexing states of files. */
    record States(List<StateJson> files) {
        static States of(List<FileState> states) {
            return new States(states.stream().map(StateJson::of).toList());
        }
    }

    /** The indexing state of a file. */
    record StateJson(String name, String state, int entries, String message) {
        static StateJson of(FileState file) {
            return new StateJson(file.name(), file.state().code(), file.entries(), file.message());
        }
    }
}
