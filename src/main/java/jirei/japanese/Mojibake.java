package jirei.japanese;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Garbled text (mojibake): text decoded with the wrong encoding or with lost characters.
 *
 * <ul>
 *   <li>{@code 譌･譛ｬ縺ｮ}: 日本の in UTF-8, read as Shift_JIS
 *   <li>{@code æ—¥æœ¬}: 日本 in UTF-8, read as Latin letters; {@code ƒf[ƒ^}: データ in Shift_JIS, read so
 *   <li>{@code ､ｳ､ﾎ}: この in EUC-JP, read as Shift_JIS
 *   <li>U+FFFD, and words of private-use characters, which cannot be restored
 * </ul>
 *
 * <p>A passage counts as garbled only if decoding it correctly yields kana and kanji, or if signs of a wrong decoding
 * stand close together; a single rare kanji or accented letter does not count. Text garbled twice is not detected.
 *
 * @param kind the cause
 * @param sample some of the garbled words
 */
public record Mojibake(MojibakeKind kind, String sample) {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Charset EUC_JP = Charset.forName("EUC-JP");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int LONGEST_SAMPLE = 20;
    private static final int LOST = 0xFFFD;

    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F\\uFFFD]{3,500}");

    /** In Shift_JIS, the first bytes of UTF-8 kana decode to these kanji; two of them form a real word, 繧繝. */
    private static final Pattern KANA_AS_SHIFT_JIS = Pattern.compile("(?:[縺繧繝][^縺繧繝\\s]{1,3}){3}");

    /** Western European letters, and the characters that Windows has in place of the ISO 8859-1 control characters. */
    private static final Pattern LATIN =
            Pattern.compile("[\\x21-\\x7E\\u0080-\\u017E\\u0192\\u02C6\\u02DC\\u2013-\\u203A\\u20AC\\u2122]{3,500}");

    private static final Pattern LATIN_TWICE = Pattern.compile("[ÂÃ][\\u0080-\\u00BF]|â€[™œ\u009D“”¦“]");
    private static final Pattern HALF_WIDTH = Pattern.compile("[\\uFF61-\\uFF9F]{6,500}");
    private static final Pattern PRIVATE = Pattern.compile("(?:[\\uE000-\\uF8FF]\\s?){3,}");

    /** The cause of garbled text. */
    public enum MojibakeKind {
        /** Decoded with an encoding other than its own. */
        WRONG_ENCODING,
        /** Characters were lost in reading or conversion. */
        LOST,
        /** Private-use characters, defined only by one font or one organisation. */
        PRIVATE
    }

    /** The first garbled passage in a text, if any. */
    public static Optional<Mojibake> in(String text) {
        return isSuspect(text) || hasBytesOfJapanese(text) ? find(text) : Optional.empty();
    }

    /** Whether it has a character that all but one kind of garbled text have, and hardly any other text. */
    private static boolean isSuspect(String text) {
        return text.chars()
                .anyMatch(c -> c == '縺'
                        || c == '繧'
                        || c == '繝'
                        || c == LOST
                        || (c >= 0x80 && c <= 0x203A)
                        || c == '€'
                        || c == '™'
                        || (c >= 0xE000 && c <= 0xF8FF)
                        || (c >= 0xFF61 && c <= 0xFF9F));
    }

    /** Whether its bytes in Shift_JIS hold three characters of UTF-8 in three bytes, as {@link #isMisreadAmidJapanese} asks. */
    private static boolean hasBytesOfJapanese(String text) {
        byte[] bytes = text.getBytes(SHIFT_JIS);
        int characters = 0;
        for (int i = 0; i + 2 < bytes.length && characters < 3; i++) {
            boolean leads = (bytes[i] & 0xFF) >= 0xE2 && (bytes[i] & 0xFF) <= 0xF0;
            characters += leads && (bytes[i + 1] & 0xC0) == 0x80 && (bytes[i + 2] & 0xC0) == 0x80 ? 1 : 0;
        }
        return characters == 3;
    }

    private static Optional<Mojibake> find(String text) {
        return misread(text)
                .map(stretch -> of(MojibakeKind.WRONG_ENCODING, stretch))
                .or(() -> first(PRIVATE, text, stretch -> true).map(stretch -> of(MojibakeKind.PRIVATE, stretch)))
                .or(() -> around(text, text.indexOf(LOST)).map(stretch -> of(MojibakeKind.LOST, stretch)));
    }

    private static Optional<String> around(String text, int at) {
        return at < 0 ? Optional.empty() : Optional.of(text.substring(Math.max(0, at - LONGEST_SAMPLE / 2)));
    }

    private static Mojibake of(MojibakeKind kind, String stretch) {
        int end = Math.min(LONGEST_SAMPLE, stretch.length());
        boolean amidPair = end < stretch.length() && Character.isLowSurrogate(stretch.charAt(end));
        return new Mojibake(kind, stretch.substring(0, amidPair ? end - 1 : end).strip());
    }

    private static Optional<String> misread(String text) {
        return first(KANA_AS_SHIFT_JIS, text, stretch -> true)
                .or(() -> first(BEYOND_ASCII, text, Mojibake::isMisreadAmidJapanese))
                .or(() -> first(LATIN, text, Mojibake::isMisreadLatin))
                .or(() -> first(HALF_WIDTH, text, stretch -> isKana(reread(stretch, SHIFT_JIS, EUC_JP))));
    }

    /**
     * Rereading correctly decoded text yields nothing: its kanji do not contain the bytes that begin UTF-8 sequences.
     */
    private static boolean isMisreadAmidJapanese(String stretch) {
        String read = new String(bytes(stretch, SHIFT_JIS), StandardCharsets.UTF_8);
        long lost = read.chars().filter(c -> c == LOST).count();
        long japanese = read.codePoints().filter(LineJoiner::isJapanese).count();
        return japanese > 2 && lost <= japanese;
    }

    private static boolean isMisreadLatin(String stretch) {
        boolean plain = stretch.chars().allMatch(c -> c < 0x80);
        return !plain
                && (LATIN_TWICE.matcher(stretch).find()
                        || isJapanese(reread(stretch, WINDOWS, StandardCharsets.UTF_8), 1)
                        || (stretch.chars()
                                                .filter(c -> c == 'ƒ' || c == '‚' || c == 0x82 || c == 0x83)
                                                .count()
                                        > 1
                                && isJapanese(reread(stretch, WINDOWS, SHIFT_JIS), 2)));
    }

    private static Optional<String> first(Pattern pattern, String text, Predicate<String> isGarbled) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (isGarbled.test(matcher.group())) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    /**
     * The passage reread with the right encoding; empty if it was not misread. A character cut off at either end is
     * ignored.
     */
    private static String reread(String stretch, Charset wrong, Charset right) {
        byte[] bytes = bytes(stretch, wrong);
        for (int cut = 0; cut <= 2; cut++) {
            for (int skip = 0; skip + cut < bytes.length && skip <= 2; skip++) {
                Optional<String> read = strictly(bytes, skip, bytes.length - cut, right);
                if (read.isPresent()) {
                    return read.get();
                }
            }
        }
        return "";
    }

    /** The original bytes; where Windows leaves a byte undefined, ISO 8859-1 is used. None if there are no such bytes. */
    private static byte[] bytes(String stretch, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.ceil(stretch.length() * (double) encoder.maxBytesPerChar()));
        CharBuffer left = CharBuffer.wrap(stretch);
        CoderResult result = encoder.encode(left, bytes, true);
        while (result.isError() && charset.equals(WINDOWS) && isControl(left.charAt(0))) {
            bytes.put((byte) left.get());
            result = encoder.encode(left, bytes, true);
        }
        return result.isError() ? new byte[0] : Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static boolean isControl(char c) {
        return c >= 0x80 && c < 0xA0;
    }

    private static Optional<String> strictly(byte[] bytes, int from, int to, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether it has at least this many kana and kanji, and almost no other characters beyond ASCII. */
    private static boolean isJapanese(String text, int fewest) {
        long japanese = text.codePoints().filter(LineJoiner::isJapanese).count();
        long foreign = text.codePoints()
                .filter(c -> c >= 0x80 && !LineJoiner.isJapanese(c))
                .count();
        return japanese >= fewest && foreign * 4 <= japanese;
    }

    private static boolean isKana(String text) {
        return text.codePoints().filter(c -> c >= 0x3041 && c <= 0x30FC).count() >= 3;
    }
}
