package jirei.web.basket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import jirei.web.http.BadRequest;
import jirei.web.parts.Counts;

/**
 * Encodes records of text as one URL-safe word: a digit for the format version, then base64url (RFC 4648) of deflated
 * (RFC 1951) UTF-8, with U+001F between fields and U+001E between records.
 *
 * <p>The word comes from outside, so it is inflated up to the size of the largest basket only.
 */
public final class PackedRecords {
    /** Longer URLs would be cut by proxies and mail programs. */
    public static final int LONGEST = 16_000;

    /** The advice on a basket that is too large. */
    public static final String SHORTER = "メモを短くするか、項目を減らすか、別の資料集に分けてください。";

    private static final int LARGEST_BYTES = 400_000;
    private static final String FIELD = "\u001f";
    private static final String RECORD = "\u001e";

    private PackedRecords() {}

    /** Encodes records in this version of the format; fields must not contain control characters. */
    static String pack(char version, List<List<String>> records) {
        String text = records.stream().map(record -> String.join(FIELD, record)).collect(Collectors.joining(RECORD));
        byte[] packed = deflate(text.getBytes(StandardCharsets.UTF_8));
        String word = version + Base64.getUrlEncoder().withoutPadding().encodeToString(packed);
        if (word.length() > LONGEST) {
            throw new BadRequest("資料集がアドレスに収まる大きさを超えました。" + SHORTER);
        }
        return word;
    }

    /**
     * The version of the format of a word, out of those that are known.
     *
     * @throws BadRequest if the word is too long, or in another version
     */
    static char versionOf(String word, char... known) {
        if (word.length() > LONGEST) {
            throw new BadRequest("資料集のアドレスが長すぎます。" + Counts.format(LONGEST) + "文字までです。" + SHORTER);
        }
        if (word.isEmpty() || String.valueOf(known).indexOf(word.charAt(0)) < 0) {
            throw new BadRequest("資料集のアドレスの形式が違います。アドレスの全体が写されているか確かめてください。");
        }
        return word.charAt(0);
    }

    /**
     * Decodes the records.
     *
     * @throws BadRequest if the word was not written by {@link #pack}
     */
    static List<List<String>> unpack(String word) {
        try {
            byte[] text = inflate(Base64.getUrlDecoder().decode(word.substring(1)));
            String records = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
            return Arrays.stream(records.split(RECORD, -1))
                    .map(record -> List.of(record.split(FIELD, -1)))
                    .toList();
        } catch (IllegalArgumentException | DataFormatException | CharacterCodingException e) {
            throw unreadable();
        }
    }

    static BadRequest unreadable() {
        return new BadRequest("資料集のアドレスを読み取れません。途中で切れたか、書き換えられています。アドレスの全体が写されているか確かめてください。");
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] part = new byte[4096];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] bytes = new byte[LARGEST_BYTES];
            int length = inflater.inflate(bytes);
            if (!inflater.finished() || inflater.getRemaining() > 0) {
                throw new DataFormatException("truncated, too large, or followed by something else");
            }
            return Arrays.copyOf(bytes, length);
        } finally {
            inflater.end();
        }
    }
}
