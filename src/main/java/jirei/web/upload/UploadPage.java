package jirei.web.upload;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What became of the files that someone sent by the form, as far as it is known.
 *
 * @param denial why nothing was taken; empty where that is no fault of the request
 * @param again the address that tells what became of those that were taken; empty where none was
 */
public record UploadPage(String denial, List<UploadRow> rows, String again) {
    private static final int LONGEST_ADDRESS = 8_000;

    public UploadPage {
        rows = List.copyOf(rows);
    }

    /**
     * A file.
     *
     * @param label where it is, in a word
     * @param tone one of {@code good}, {@code bad} and {@code waiting}
     */
    public record UploadRow(String name, String label, String tone, String message) {
        static UploadRow of(UploadReceipt receipt) {
            return switch (receipt.outcome()) {
                case REFUSED -> new UploadRow(receipt.name(), "追加していません", "bad", receipt.message());
                case UNCHANGED -> new UploadRow(receipt.name(), "変更なし", "good", receipt.message());
                case TAKEN, REPLACED ->
                    new UploadRow(receipt.name(), "取り込み中", "waiting", receipt.message() + "取り込み中です。");
            };
        }

        static UploadRow of(FileState file) {
            return switch (file.state()) {
                case WAITING -> new UploadRow(file.name(), "取り込み中", "waiting", file.message());
                case READ -> new UploadRow(file.name(), "取り込み済み", "good", file.message());
                case PROBLEM -> new UploadRow(file.name(), "問題あり", "bad", file.message());
                case ABSENT -> new UploadRow(file.name(), "ありません", "bad", file.message());
            };
        }
    }

    static UploadPage denied(Denial denial) {
        return new UploadPage(denial.detail(), List.of(), "");
    }

    static UploadPage received(List<UploadReceipt> receipts) {
        List<String> taken = receipts.stream()
                .filter(receipt -> !receipt.isRefused())
                .map(UploadReceipt::name)
                .toList();
        return new UploadPage("", receipts.stream().map(UploadRow::of).toList(), taken.isEmpty() ? "" : address(taken));
    }

    static UploadPage states(List<FileState> states) {
        return new UploadPage(
                "",
                states.stream().map(UploadRow::of).toList(),
                address(states.stream().map(FileState::name).toList()));
    }

    /** Whether it is worth to ask again. */
    public boolean isWaiting() {
        return rows.stream().anyMatch(row -> row.tone().equals("waiting"));
    }

    /** Of as many of them as an address has room for. */
    private static String address(List<String> names) {
        StringBuilder address = new StringBuilder("/upload");
        for (String name : names) {
            String parameter = "file=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
            if (address.length() + parameter.length() < LONGEST_ADDRESS) {
                address.append(address.indexOf("?") < 0 ? '?' : '&').append(parameter);
            }
        }
        return address.toString();
    }
}
