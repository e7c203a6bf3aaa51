package jirei.web.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * The latest proofs, so that a client pays for the slow hash of its secret once. A proof is kept as its HMAC under a key of
 * this process, from which nobody learns it, and which nobody can aim at.
 */
final class ProvedRoles {
    private static final int MOST = 1_000;
    private static final int KEY_BYTES = 32;

    private final HmacUtils hmac;
    private final Map<String, AccessRole> roles = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AccessRole> eldest) {
            return size() > MOST;
        }
    };

    ProvedRoles() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        this.hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key);
    }

    /** The role that was proved so, if it is still known. */
    Optional<AccessRole> of(Credentials proof) {
        String digest = digest(proof);
        synchronized (roles) {
            return Optional.ofNullable(roles.get(digest));
        }
    }

    void add(Credentials proof, AccessRole role) {
        String digest = digest(proof);
        synchronized (roles) {
            roles.put(digest, role);
        }
    }

    private String digest(Credentials proof) {
        return hmac.hmacHex((proof.name() + ":" + proof.secret()).getBytes(StandardCharsets.UTF_8));
    }
}
