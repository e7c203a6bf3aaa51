package jirei.web.upload;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jirei.web.access.AdminToken;
import jirei.web.parts.Counts;

/**
 * The settings of uploads.
 *
 * @param folder the corpus folder, which a watch keeps indexed
 * @param endings the file name endings of supported formats, in lower case; each may be packed as {@code .gz} or in a
 *     ZIP
 * @param companions the file name endings of sidecars and column maps
 * @param token the token that authorises uploads
 */
public record UploadSettings(
        Path folder, List<String> endings, List<String> companions, AdminToken token, Limits limits) {
    private static final String PACKED = ".gz";
    private static final String ARCHIVE = ".zip";

    public UploadSettings {
        endings = List.copyOf(endings);
        companions = List.copyOf(companions);
    }

    /** Settings with the standard limits. */
    public UploadSettings(Path folder, List<String> endings, List<String> companions, AdminToken token) {
        this(folder, endings, companions, token, Limits.STANDARD);
    }

    /**
     * The limits of an upload.
     *
     * @param fileBytes bytes of one file
     * @param files files of one request
     * @param requestBytes bytes of one request
     */
    public record Limits(long fileBytes, int files, long requestBytes) {
        /**
         * 64 MiB a file, which is as much as the corpus reads; 100 files and 256 MiB a request, which a browser sends
         * in a few minutes.
         */
        public static final Limits STANDARD = new Limits(64L << 20, 100, 256L << 20);
    }

    /** Whether a file of this name has a supported format or is a companion file. */
    boolean isReadable(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        String plain = small.endsWith(PACKED) ? small.substring(0, small.length() - PACKED.length()) : small;
        return isCompanion(name) || small.endsWith(ARCHIVE) || endings.stream().anyMatch(plain::endsWith);
    }

    /** Whether a file of this name is a sidecar or column map. */
    boolean isCompanion(String name) {
        return companions.stream().anyMatch(name::endsWith);
    }

    /** A size in units of 1,024 bytes: {@code 64MB}. */
    static String inWords(long bytes) {
        return bytes >= 1 << 20 ? Counts.format(bytes >> 20) + "MB" : Counts.format(Math.max(1, bytes >> 10)) + "kB";
    }
}
