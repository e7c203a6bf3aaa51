package jirei.web.upload;

import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file that may lie in the folder of research on any system: NFC, whichever way it was sent.
 *
 * @param value without a path
 */
record FileName(String value) {
    private static final int LONGEST_BYTES = 200;

    /** What separates paths or cannot be in a name on Windows. */
    private static final Pattern SIGNS = Pattern.compile("[/\\\\<>:\"|?*]");

    /** What cannot be seen, ends a line or turns the direction of what follows; the joiner of emoji is none of them. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\uFFFD\uFEFF" + "\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069]");

    /** Names of devices on Windows, whatever their ending. */
    private static final Pattern DEVICES = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\\s*(\\..*)?");

    /**
     * The name as it was sent.
     *
     * @throws UploadRejected if no file may be called so, or none that is called so can be read
     */
    static FileName of(String sent, UploadSettings intake) throws UploadRejected {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        Optional<String> fault = fault(name);
        if (fault.isPresent()) {
            throw new UploadRejected(HttpStatus.BAD_REQUEST, fault.get());
        }
        if (!intake.isReadable(name)) {
            throw new UploadRejected(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "この形式のファイルは読めません。読めるのは " + String.join("、", intake.endings())
                            + " と、それらをgzipにしたもの（.gz）、ZIPにまとめたもの（.zip）です。");
        }
        return new FileName(name);
    }

    private static Optional<String> fault(String name) {
        Matcher sign = SIGNS.matcher(name);
        if (name.isBlank()) {
            return Optional.of("ファイル名がありません。名前を付けてください。");
        }
        if (UNSEEN.matcher(name).find()) {
            return Optional.of("ファイル名に使えない文字（制御文字、文字化けなど）があります。名前を付け直してください。");
        }
        if (sign.find()) {
            return Optional.of("ファイル名に「" + sign.group() + "」は使えません。名前を付け直してください。");
        }
        if (name.startsWith(".")) {
            return Optional.of("「.」で始まる名前のファイルは隠しファイルとなり、検索できません。名前を付け直してください。");
        }
        if (!name.equals(name.strip()) || name.endsWith(".")) {
            return Optional.of("ファイル名の前後に空白、終わりに「.」は使えません。名前を付け直してください。");
        }
        if (DEVICES.matcher(name).matches()) {
            return Optional.of("この名前はWindowsが使うため、ファイルには付けられません。名前を付け直してください。");
        }
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_BYTES) {
            return Optional.of("ファイル名が長すぎます（UTF-8で" + LONGEST_BYTES + "バイトまで。これは" + bytes + "バイト）。短くしてください。");
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
