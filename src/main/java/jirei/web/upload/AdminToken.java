package jirei.web.upload;

import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;

/** The secret by which someone shows that they may add research. Only its digest is kept, and nothing ever shows it. */
public final class AdminToken {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 200;

    private final byte[] digest;

    /**
     * The token as its owner wrote it.
     *
     * @throws IllegalArgumentException if it is too easy to guess, or cannot be sent in a header; the message does not tell it
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

    /** Whether that is the token; how long it takes to tell does not tell how much of it is right. */
    boolean isSame(String other) {
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
