package jirei.japanese;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
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

    /** Kanji of the second level of JIS: in Shift_JIS, the first bytes of UTF-8 kana and kanji decode to these. */
    private static final BitSet RARE_KANJI = rareKanji();

    private static final Pattern LATIN_TWICE = Pattern.compile("[ÂÃ][\\u0080-\\u00BF]|â€[™œ\u009D“”¦“]");

    private static final List<Detector> MISREAD = List.of(
            // Two of these kanji form a real word, 繧繝.
            new Detector(
                    c -> c == '縺' || c == '繧' || c == '繝',
                    3,
                    Pattern.compile("(?:[縺繧繝][^縺繧繝\\s]{1,3}){3}"),
                    passage -> true),
            new Detector(
                    RARE_KANJI::get,
                    2,
                    Pattern.compile("[^\\x00-\\x7F\\uFFFD]{3,500}"),
                    Mojibake::isMisreadAmidJapanese),
            // Western European letters, and what Windows has in place of the ISO 8859-1 control characters.
            new Detector(
                    Mojibake::isLatinSign,
                    1,
                    Pattern.compile(
                            "[\\x21-\\x7E\\u0080-\\u017E\\u0192\\u02C6\\u02DC\\u2013-\\u203A\\u20AC\\u2122]{3,500}"),
                    Mojibake::isMisreadLatin),
            new Detector(
                    c -> c >= 0xFF61 && c <= 0xFF9F,
                    6,
                    Pattern.compile("[\\uFF61-\\uFF9F]{6,500}"),
                    passage -> isKana(reread(passage, SHIFT_JIS, EUC_JP))));

    private static final Detector PRIVATE = new Detector(
            c -> c >= 0xE000 && c <= 0xF8FF, 3, Pattern.compile("(?:[\\uE000-\\uF8FF]\\s?){3,}"), passage -> true);

    /** The cause of garbled text. */
    public enum MojibakeKind {
        /** Decoded with an encoding other than its own. */
        WRONG_ENCODING,
        /** Characters were lost in reading or conversion. */
        LOST,
        /** Private-use characters, defined only by one font or one organisation. */
        PRIVATE
    }

    /**
     * Finds one kind of garbled passage.
     *
     * @param sign a character that the passages have and other text seldom has, by which most texts are passed over
     * @param fewest how many of these a passage has at least
     * @param passage what it looks like
     * @param isGarbled whether what looks so is garbled
     */
    private record Detector(IntPredicate sign, int fewest, Pattern passage, Predicate<String> isGarbled) {
        Optional<String> first(String text) {
            if (!hasSigns(text)) {
                return Optional.empty();
            }
            Matcher matcher = passage.matcher(text);
            while (matcher.find()) {
                if (hasSigns(matcher.group()) && isGarbled.test(matcher.group())) {
                    return Optional.of(matcher.group());
                }
            }
            return Optional.empty();
        }

        private boolean hasSigns(String text) {
            int signs = 0;
            for (int i = 0; i < text.length() && signs < fewest; i++) {
                signs += sign.test(text.charAt(i)) ? 1 : 0;
            }
            return signs == fewest;
        }
    }

    /** The first garbled passage in a text, if any. */
    public static Optional<Mojibake> in(String text) {
        return MISREAD.stream()
                .flatMap(detector -> detector.first(text).stream())
                .findFirst()
                .map(stretch -> of(MojibakeKind.WRONG_ENCODING, stretch))
                .or(() -> PRIVATE.first(text).map(stretch -> of(MojibakeKind.PRIVATE, stretch)))
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

    private static BitSet rareKanji() {
        BitSet kanji = new BitSet();
        for (int first = 0xE0; first <= 0xEA; first++) {
            for (int second = 0x40; second <= 0xFC; second++) {
                String read = new String(new byte[] {(byte) first, (byte) second}, SHIFT_JIS);
                if (read.length() == 1 && read.charAt(0) != LOST) {
                    kanji.set(read.charAt(0));
                }
            }
        }
        return kanji;
    }

    /** The Latin letters of bytes that begin kana and kanji, in UTF-8 or Shift_JIS, or a letter of UTF-8 read twice. */
    private static boolean isLatinSign(int c) {
        return (c >= 0xE2 && c <= 0xEF) || c == 'Â' || c == 'Ã' || c == 'ƒ' || c == '‚' || c == 0x82 || c == 0x83;
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
