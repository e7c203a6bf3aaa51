package jirei.web.access;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A line of the file of secrets: {@code reader hanako $2a$10$…}. Of the secret there is only its bcrypt hash.
 *
 * @param name letters, digits, hyphens and underscores
 */
public record Secret(AccessRole role, String name, String hash) {
    private static final String NAME = "[A-Za-z0-9_-]{1,64}";
    private static final String HASH = "\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}";

    /** About 50 ms of a processor, which a guesser pays for each guess and a client once. */
    private static final int COST = 10;

    /** Less than bcrypt reads. */
    private static final int LONGEST_BYTES = 64;

    private static final int SHORTEST = 12;

    public Secret {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("not a name of 1 to 64 letters, digits, - and _: " + name);
        }
        if (!hash.matches(HASH)) {
            throw new IllegalArgumentException("not a bcrypt hash (jirei secret makes the line): " + name);
        }
    }

    /**
     * The line for a secret in plain text.
     *
     * @throws IllegalArgumentException if it is too short or too long; the message does not contain it
     */
    public static Secret of(AccessRole role, String name, String plain) {
        int bytes = plain.getBytes(StandardCharsets.UTF_8).length;
        if (plain.length() < SHORTEST || bytes > LONGEST_BYTES) {
            throw new IllegalArgumentException("a secret must have " + SHORTEST + " characters or more, and at most "
                    + LONGEST_BYTES + " bytes; this one has " + plain.length() + " characters");
        }
        return new Secret(role, name, BCrypt.withDefaults().hashToString(COST, plain.toCharArray()));
    }

    /** Whether the hash is of this text, compared in constant time. */
    boolean isOf(String plain) {
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST_BYTES
                && BCrypt.verifyer().verify(bytes, hash.getBytes(StandardCharsets.US_ASCII)).verified;
    }

    /** The line of the file. */
    @Override
    public String toString() {
        return role.name().toLowerCase(Locale.ROOT) + " " + name + " " + hash;
    }
}
