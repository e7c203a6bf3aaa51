package jirei.corpus;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Source;

/**
 * A run of text as it is read, without markup, and the links that were in it.
 *
 * @param links in order; a link without words is not among them
 */
record Inline(String text, List<Link> links) {
    Inline {
        links = List.copyOf(links);
    }

    /** The words and the target of a link; the target is as it was written. */
    record Link(String title, String target) {}

    boolean isBlank() {
        return text.isBlank();
    }

    /** The whole run as one source, with the address of its first link that has one: a title may go on behind the link. */
    Source toSource() {
        return new Source(
                text,
                links.stream().flatMap(link -> address(link.target()).stream()).findFirst());
    }

    /** The target as an address to link to; {@code #} and anything that is not of the web is none. */
    static Optional<URI> address(String target) {
        try {
            return Optional.of(new URI(target)).filter(Source::isWebAddress);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
