package jirei.web.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest by which contents are told apart. */
final class Sha256 {
    private Sha256() {}

    /** One of nothing so far. */
    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
