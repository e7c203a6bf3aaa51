package jirei.web.access;

import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;

/** The secret that authorises uploads. Only its digest is kept in memory, and it is never logged. */
public final class AdminToken {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 200;

    private final byte[] digest;

    /**
     * A token in plain text.
     *
     * @throws IllegalArgumentException if it is too short, too long or not ASCII; the message does not contain the
     *     token
     */
    public AdminToken(String token) {
        if (token.length() < SHORTEST || token.length() > LONGEST) {
            throw new IllegalArgumentException("the token must have from " + SHORTEST + " to " + LONGEST
                    + " characters, this one has " + token.length() + " (openssl rand -hex 32 makes a good one)");
        }
        if (!token.chars().allMatch(letter -> letter > ' ' && letter <= '~')) {
            throw new IllegalArgumentException("the token must be of ASCII letters, digits and signs, without blanks");
        }
        this.digest = sha256(token);
    }

    /** Whether the other token is the same, compared in constant time. */
    public boolean isSame(String other) {
        return MessageDigest.isEqual(digest, sha256(other));
    }

    @Override
    public String toString() {
        return "AdminToken[hidden]";
    }

    private static byte[] sha256(String token) {
        return DigestUtils.sha256(token);
    }
}
