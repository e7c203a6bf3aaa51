package jirei.casestudy;

import java.net.URI;
import java.util.Optional;

/**
 * Where the research has something from: a title and, where the research gives one, an address.
 *
 * @param address an absolute http or https address; nothing else may become a link on a page
 */
public record Source(String title, Optional<URI> address) {
    public Source {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a source without a title");
        }
        address.filter(uri -> !isWebAddress(uri)).ifPresent(uri -> {
            throw new IllegalArgumentException("not a web address: " + uri);
        });
    }

    /** A source that is named only. */
    public static Source titled(String title) {
        return new Source(title, Optional.empty());
    }

    /** The title, with the address behind it where there is one: {@code 統計（https://example.org/）}. */
    public String inWords() {
        return title + address.map(uri -> "（" + uri + "）").orElse("");
    }

    /** Whether the address is absolute, of http or https, and names a server. */
    public static boolean isWebAddress(URI uri) {
        return uri.getRawAuthority() != null
                && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
    }
}
