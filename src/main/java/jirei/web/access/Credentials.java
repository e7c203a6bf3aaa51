package jirei.web.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * A name and a secret that a client sends.
 *
 * @param name empty for a token without one
 */
record Credentials(String name, String secret) {
    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";

    /** Those of an Authorization header: HTTP Basic, or a bearer token {@code NAME.SECRET}. Empty where it is neither. */
    static Optional<Credentials> of(String header) {
        String scheme = header.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BASIC)) {
            return basic(header.substring(BASIC.length()).strip());
        }
        if (scheme.startsWith(BEARER)) {
            return Optional.of(split(header.substring(BEARER.length()).strip(), '.'));
        }
        return Optional.empty();
    }

    private static Optional<Credentials> basic(String encoded) {
        try {
            String plain = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Optional.of(split(plain, ':'));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Credentials split(String text, char between) {
        int place = text.indexOf(between);
        return place < 0
                ? new Credentials("", text)
                : new Credentials(text.substring(0, place), text.substring(place + 1));
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
