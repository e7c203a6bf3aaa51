package jirei.web.upload;

import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file name that is valid on all systems, in NFC.
 *
 * @param value without a path
 */
record FileName(String value) {
    private static final int LONGEST_BYTES = 200;

    /** Path separators, and characters that are invalid on Windows. */
    private static final Pattern SIGNS = Pattern.compile("[/\\\\<>:\"|?*]");

    /** Invisible characters, line ends and direction controls; the zero-width joiner of emoji is allowed. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\uFFFD\uFEFF" + "\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069]");

    /** Device names of Windows, with any extension. */
    private static final Pattern DEVICES = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\\s*(\\..*)?");

    /**
     * Validates a name from the client.
     *
     * @throws UploadRejected if the name is invalid or its file format is not supported
     */
    static FileName of(String sent, UploadSettings settings) throws UploadRejected {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        Optional<String> fault = fault(name);
        if (fault.isPresent()) {
            throw new UploadRejected(HttpStatus.BAD_REQUEST, fault.get());
        }
        if (!settings.isReadable(name)) {
            throw new UploadRejected(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "この形式のファイルは読めません。読めるのは " + String.join("、", settings.endings())
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
