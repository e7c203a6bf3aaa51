package jirei.casestudy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The stable identifier of an entry, for URLs, judgments and citations: {@code ソウル-mvoting-モバイル投票アプリ-7k2f}.
 *
 * <p>A readable name is followed by a digest of four characters over the file, the kind and the theme. The id stays
 * the same when the file is read again, its text is corrected or other entries are added or removed, and the same plan
 * under three themes has three ids. It changes when the file is moved or the entry is renamed. Where two entries of a
 * file share kind, theme and title, the text of the second goes into its digest; a duplicate inserted before the first
 * takes over the id of the first.
 *
 * @param value 1 to 120 letters, digits and hyphens
 */
public record EntryId(String value) {
    /** Crockford's base 32, which has no letters that look alike. */
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{N}-]{1,120}");

    private static final int DIGEST_LENGTH = 4;
    private static final int LONGEST_NAME = 48;

    public EntryId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("not an entry id: " + value);
        }
    }

    /**
     * The id of an entry from its name and its identity.
     *
     * @param name the readable part; letters and digits only are kept, up to 48 characters
     * @param identity the values that tell entries of the same name apart
     */
    public static EntryId of(String name, String... identity) {
        String readable = readable(name);
        String digest = digest(name + "\n" + String.join("\n", identity));
        return new EntryId(readable.isEmpty() ? digest : readable + "-" + digest);
    }

    private static String readable(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = folded.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-");
        int end = words.offsetByCodePoints(0, Math.min(LONGEST_NAME, words.codePointCount(0, words.length())));
        return words.substring(0, end).replaceAll("^-|-$", "");
    }

    private static String digest(String identity) {
        byte[] hash = sha256().digest(identity.getBytes(StandardCharsets.UTF_8));
        StringBuilder letters = new StringBuilder(DIGEST_LENGTH);
        for (int i = 0; i < DIGEST_LENGTH; i++) {
            letters.append(DIGITS.charAt(hash[i] & 31));
        }
        return letters.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
