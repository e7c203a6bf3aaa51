package jirei.web.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 digests of contents and tokens. */
final class Sha256 {
    private Sha256() {}

    /** A new, empty digest. */
    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
