package jirei.casestudy;

import java.net.URI;
import java.util.Optional;

/**
 * A source of the research: a title and, if the research gives one, a URL.
 *
 * @param title never blank
 * @param address an absolute http or https URL, since it becomes a link on pages
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

    /** A source without a URL. */
    public static Source titled(String title) {
        return new Source(title, Optional.empty());
    }

    /** The title, followed by the URL if there is one: {@code 統計（https://example.org/）}. */
    public String inWords() {
        return title + address.map(uri -> "（" + uri + "）").orElse("");
    }

    /** Whether this is an absolute http or https URL with a host. */
    public static boolean isWebAddress(URI uri) {
        return uri.getRawAuthority() != null
                && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
    }
}
