package jirei.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.japanese.TextEncoding;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;

/**
 * The encoding of a web page. Its label is understood as browsers do: {@code charset=shift_jis} is the Shift_JIS of
 * Windows, which has ① and 髙. A label that contradicts the bytes is ignored.
 */
final class WebPageEncoding implements EncodingDetector {
    private static final long serialVersionUID = 1L;

    /** How much of a page is decoded to find its encoding. */
    private static final int SAMPLE = 1 << 20;

    /** Browsers look for the label in the first 1024 bytes; many pages have it later. */
    private static final int HEAD = 1 << 14;

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile(
            "<meta\\b[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml\\b[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> AS_BROWSERS_READ = Map.ofEntries(
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("ms_kanji", "windows-31j"),
            Map.entry("csshiftjis", "windows-31j"),
            Map.entry("ms932", "windows-31j"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("x-euc-jp", "EUC-JP"),
            Map.entry("utf-16", "UTF-8"),
            Map.entry("utf-16le", "UTF-8"),
            Map.entry("utf-16be", "UTF-8"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"));

    @Override
    public Charset detect(InputStream input, Metadata metadata) throws IOException {
        input.mark(SAMPLE + 1);
        byte[] bytes = input.readNBytes(SAMPLE);
        input.reset();
        byte[] sample = bytes.length < SAMPLE ? bytes : wholeTags(bytes);
        Optional<Charset> label = label(sample);
        return label.map(charset -> TextEncoding.charset(sample, charset))
                .orElseGet(() -> TextEncoding.charset(sample))
                .or(() -> label)
                .orElse(new DefaultEncodingDetector().detect(input, metadata));
    }

    /** The end of the sample may be amid a character. */
    private static byte[] wholeTags(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '>') {
            end--;
        }
        return end == 0 ? bytes : Arrays.copyOf(bytes, end);
    }

    private static Optional<Charset> label(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher label = LABEL.matcher(COMMENT.matcher(head).replaceAll(""));
        if (!label.find()) {
            return Optional.empty();
        }
        String name = Optional.ofNullable(label.group(1)).orElseGet(() -> label.group(2));
        return charset(name.toLowerCase(Locale.ROOT));
    }

    private static Optional<Charset> charset(String label) {
        try {
            return Optional.of(Charset.forName(AS_BROWSERS_READ.getOrDefault(label, label)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
