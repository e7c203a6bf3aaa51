package jirei.web.upload;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jirei.web.parts.Counts;

/**
 * Where research may be put by way of the page, and by whom.
 *
 * @param folder which is watched, so that what is put there is found soon
 * @param endings how the names of files end that can be read, in small letters; each may be packed, with {@code .gz}
 *     behind it or in a ZIP
 * @param companions how the names of files end that only tell about others
 */
public record UploadSettings(
        Path folder, List<String> endings, List<String> companions, AdminToken token, Limits limits) {
    private static final String PACKED = ".gz";
    private static final String ARCHIVE = ".zip";

    public UploadSettings {
        endings = List.copyOf(endings);
        companions = List.copyOf(companions);
    }

    /** With the limits that hold unless others are named. */
    public UploadSettings(Path folder, List<String> endings, List<String> companions, AdminToken token) {
        this(folder, endings, companions, token, Limits.STANDARD);
    }

    /**
     * How much is taken at once.
     *
     * @param fileBytes of one file
     * @param files of one request
     * @param requestBytes of one request
     */
    public record Limits(long fileBytes, int files, long requestBytes) {
        /** As much of a file as the corpus reads at most, and of a request what a browser sends within some minutes. */
        public static final Limits STANDARD = new Limits(64L << 20, 100, 256L << 20);
    }

    /** Whether a file of that name would be read, or tells how another is. */
    boolean isReadable(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        String plain = small.endsWith(PACKED) ? small.substring(0, small.length() - PACKED.length()) : small;
        return isCompanion(name) || small.endsWith(ARCHIVE) || endings.stream().anyMatch(plain::endsWith);
    }

    /** Whether a file of that name only tells how others are. */
    boolean isCompanion(String name) {
        return companions.stream().anyMatch(name::endsWith);
    }

    /** A number of bytes in words, in units of 1,024: {@code 64MB}. */
    static String inWords(long bytes) {
        return bytes >= 1 << 20 ? Counts.format(bytes >> 20) + "MB" : Counts.format(Math.max(1, bytes >> 10)) + "kB";
    }
}
