package jirei.web.access;

import java.util.Optional;

/**
 * Who may use a server.
 *
 * @param secrets empty where everybody may read
 * @param token of those who add files, who count as admins
 * @param requestsPerMinute of a client; 0 for any number
 */
public record AccessSettings(Optional<SecretsFile> secrets, Optional<AdminToken> token, int requestsPerMinute) {
    /** Everybody may read, as often as they like. */
    public static final AccessSettings OPEN = new AccessSettings(Optional.empty(), Optional.empty(), 0);

    public AccessSettings {
        if (requestsPerMinute < 0) {
            throw new IllegalArgumentException("not a number of requests: " + requestsPerMinute);
        }
    }

    /** Whether reading needs a secret. */
    public boolean guardReading() {
        return secrets.filter(SecretsFile::guardReading).isPresent();
    }
}
