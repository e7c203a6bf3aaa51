package jirei.web.upload;

import java.util.List;
import java.util.Locale;
import jirei.web.access.Denial;
import jirei.web.url.Addresses;

/**
 * The result of an upload through the form.
 *
 * @param denial the reason why the request was refused, in Japanese; empty if it was not
 * @param rows one for each file
 * @param again the URL of the current states; empty if no file was taken
 */
public record UploadPage(String denial, List<UploadRow> rows, String again) {
    private static final int LONGEST_ADDRESS = 8_000;

    public UploadPage {
        rows = List.copyOf(rows);
    }

    /** How a state is coloured. */
    public enum Tone {
        GOOD,
        BAD,
        WAITING;

        /** The end of its CSS class: {@code good}. */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The row of a file.
     *
     * @param label its state in a word, in Japanese
     * @param message its state in a sentence, in Japanese
     */
    public record UploadRow(String name, String label, Tone tone, String message) {
        static UploadRow of(UploadReceipt receipt) {
            return switch (receipt.outcome()) {
                case REFUSED -> new UploadRow(receipt.name(), "追加していません", Tone.BAD, receipt.message());
                case UNCHANGED -> new UploadRow(receipt.name(), "変更なし", Tone.GOOD, receipt.message());
                case TAKEN, REPLACED ->
                    new UploadRow(receipt.name(), "取り込み中", Tone.WAITING, receipt.message() + "取り込み中です。");
            };
        }

        static UploadRow of(FileState file) {
            return switch (file.state()) {
                case WAITING -> new UploadRow(file.name(), "取り込み中", Tone.WAITING, file.message());
                case READ -> new UploadRow(file.name(), "取り込み済み", Tone.GOOD, file.message());
                case PROBLEM -> new UploadRow(file.name(), "問題あり", Tone.BAD, file.message());
                case ABSENT -> new UploadRow(file.name(), "ありません", Tone.BAD, file.message());
            };
        }
    }

    /** The page of a refused request. */
    static UploadPage denied(Denial denial) {
        return new UploadPage(denial.detail(), List.of(), "");
    }

    /** The page of these outcomes. */
    static UploadPage received(List<UploadReceipt> receipts) {
        List<String> taken = receipts.stream()
                .filter(receipt -> !receipt.isRefused())
                .map(UploadReceipt::name)
                .toList();
        return new UploadPage("", receipts.stream().map(UploadRow::of).toList(), taken.isEmpty() ? "" : address(taken));
    }

    /** The page of these indexing states. */
    static UploadPage states(List<FileState> states) {
        return new UploadPage(
                "",
                states.stream().map(UploadRow::of).toList(),
                address(states.stream().map(FileState::name).toList()));
    }

    /** Whether some file is still to be indexed. */
    public boolean isWaiting() {
        return rows.stream().anyMatch(row -> row.tone() == Tone.WAITING);
    }

    /** The URL of the states of these files, as many as fit into a URL. */
    private static String address(List<String> names) {
        StringBuilder address = new StringBuilder("/upload");
        for (String name : names) {
            String parameter = Addresses.parameter("file", name);
            if (address.length() + parameter.length() < LONGEST_ADDRESS) {
                address.append(address.indexOf("?") < 0 ? '?' : '&').append(parameter);
            }
        }
        return address.toString();
    }
}
