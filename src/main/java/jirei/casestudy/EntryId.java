package jirei.casestudy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The stable name of an entry, for addresses, judgments and citations: {@code ソウル-mvoting-モバイル投票アプリ-7k2f}.
 *
 * <p>It reads as what the entry is about and ends in four letters made of the rest of its identity: the file, the kind,
 * the theme. So it stays when the file is read again, when its text is corrected and when other entries come or go; and
 * the same plan under three themes has three names. It changes when the file moves or the entry is renamed; and of two
 * entries in one file that have the same kind, theme and title the second is told apart by its text, so that a namesake
 * that is put in front takes over the name.
 */
public record EntryId(String value) {
    /** Base 32 of Douglas Crockford: no letter that is taken for another. */
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int DIGEST_LENGTH = 4;
    private static final int LONGEST_NAME = 48;

    public EntryId {
        if (!value.matches("[\\p{L}\\p{M}\\p{N}-]{1,120}")) {
            throw new IllegalArgumentException("not an entry id: " + value);
        }
    }

    /**
     * The id of an entry that is called so and told apart from namesakes by its identity.
     *
     * @param name for readers; only its letters and digits are used, and at most 48 of them
     * @param identity for uniqueness: what else makes this entry this entry
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
