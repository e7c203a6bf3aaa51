package jirei.japanese;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Detects the encoding of a Japanese text. UTF-8, UTF-16 and ISO-2022-JP are identified by a byte order mark, by their
 * syntax or by their escapes. Shift_JIS and EUC-JP share most byte sequences; the one that decodes to plausible
 * Japanese is chosen.
 */
public final class TextEncoding {
    /** Shift_JIS with the characters that Windows adds, such as ① and 髙. */
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private static final Charset EUC_JP = Charset.forName("EUC-JP");
    /** EUC-JP with the characters of NEC, such as ① and Ⅱ. */
    private static final Charset EUC_JP_NEC = Charset.forName("x-eucJP-Open");

    private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
    private static final Charset ISO_2022_JP_NEC = Charset.forName("x-windows-iso2022jp");
    private static final int FIRST_OF_THREE_BYTES = 0x800;
    private static final int ESCAPE = 0x1B;

    private TextEncoding() {}

    /** A text without its byte order mark, and its encoding. */
    private record Decoded(Charset charset, String text) {}

    /** The text without its byte order mark, or empty if the encoding is unknown. */
    public static Optional<String> decode(byte[] bytes) {
        return decoded(bytes).map(Decoded::text);
    }

    /** The encoding of a text, or empty if it is unknown. */
    public static Optional<Charset> charset(byte[] bytes) {
        return decoded(bytes).map(Decoded::charset);
    }

    /**
     * The encoding of a text that is labelled with one. The label loses to the bytes: to UTF-8 with characters of three
     * bytes, which other encodings do not form by chance, and to an encoding in which the text is more Japanese.
     *
     * @return empty if the text is in none, nor in that of its label
     */
    public static Optional<Charset> charset(byte[] bytes, Charset label) {
        Optional<Decoded> found = decoded(bytes);
        Optional<Decoded> labelled = strictly(bytes, label);
        if (found.isEmpty() || labelled.isEmpty() || isSurelyUtf8(found.get())) {
            return found.or(() -> labelled).map(Decoded::charset);
        }
        boolean isMoreJapanese = !found.get().charset().equals(StandardCharsets.UTF_8)
                && japanese(found.get().text()) > japanese(labelled.get().text());
        return (isMoreJapanese ? found : labelled).map(Decoded::charset);
    }

    private static boolean isSurelyUtf8(Decoded found) {
        return found.charset().equals(StandardCharsets.UTF_8)
                && found.text().chars().anyMatch(c -> c >= FIRST_OF_THREE_BYTES);
    }

    private static Optional<Decoded> decoded(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(bytes, StandardCharsets.UTF_16);
        }
        if (contains(bytes, ESCAPE)) {
            Optional<Decoded> escaped = strictly(bytes, ISO_2022_JP).or(() -> strictly(bytes, ISO_2022_JP_NEC));
            if (escaped.isPresent()) {
                return escaped;
            }
        }
        return utf16WithoutMark(bytes)
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> legacy(bytes));
    }

    private static Optional<Decoded> legacy(byte[] bytes) {
        Optional<Decoded> shiftJis = strictly(bytes, SHIFT_JIS).filter(found -> !isBrokenUtf8(found.text()));
        Optional<Decoded> eucJp = strictly(bytes, EUC_JP).or(() -> strictly(bytes, EUC_JP_NEC));
        if (shiftJis.isEmpty() || eucJp.isEmpty()) {
            return shiftJis.or(() -> eucJp);
        }
        return japanese(eucJp.get().text()) > japanese(shiftJis.get().text()) ? eucJp : shiftJis;
    }

    /** UTF-8 with an error may be valid Shift_JIS, in which its kana all begin with one of three rare kanji. */
    private static boolean isBrokenUtf8(String text) {
        long rare = text.chars().filter(letter -> "縺繧繝".indexOf(letter) >= 0).count();
        return rare > 2 && rare > japanese(text) / 4;
    }

    /** In UTF-16, every other byte of Latin text is zero, unlike in any other encoding. */
    private static Optional<Decoded> utf16WithoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        if (even + odd == 0 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        return strictly(bytes, even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE)
                .filter(found -> isReadable(found.text()));
    }

    /** Whether nine of ten letters are Japanese or Latin: any bytes decode as UTF-16, but rarely to text. */
    private static boolean isReadable(String text) {
        long readable = text.codePoints()
                .filter(letter -> (letter >= 0x20 && letter < 0x7F)
                        || (letter >= 0x3000 && letter <= 0x30FF)
                        || (letter >= 0x4E00 && letter <= 0x9FFF)
                        || (letter >= 0xFF00 && letter <= 0xFFEF)
                        || Character.isWhitespace(letter))
                .count();
        return readable * 10 >= text.codePointCount(0, text.length()) * 9L;
    }

    private static Optional<Decoded> strictly(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(new Decoded(charset, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * A score of how Japanese the text looks: hiragana and full-width punctuation count for it; half-width katakana and
     * rare signs, which result from a wrong encoding, count against it.
     */
    private static long japanese(String text) {
        return text.codePoints()
                .map(letter -> {
                    if (letter >= 0x3001 && letter <= 0x30FF) {
                        return 2;
                    } else if ((letter >= 0xFF61 && letter <= 0xFF9F) || (letter >= 0xE000 && letter <= 0xF8FF)) {
                        return -2;
                    }
                    return 0;
                })
                .asLongStream()
                .sum();
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static boolean contains(byte[] bytes, int value) {
        for (byte each : bytes) {
            if (each == value) {
                return true;
            }
        }
        return false;
    }
}
