package jirei.corpus.text;

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
public record InlineText(String text, List<InlineLink> links) {
    public InlineText {
        links = List.copyOf(links);
    }

    /** The words and the target of a link; the target is as it was written. */
    public record InlineLink(String title, String target) {}

    public boolean isBlank() {
        return text.isBlank();
    }

    /**
     * The sources that the run names: one for each of several links, otherwise the whole run as one, whose title may go on
     * behind its link. A bare address is a source that is called by its address.
     */
    public List<Source> toSources() {
        if (links.size() > 1) {
            return links.stream()
                    .map(link -> new Source(link.title(), address(link.target())))
                    .toList();
        }
        Optional<URI> address =
                links.isEmpty() ? address(text) : address(links.getFirst().target());
        return text.isBlank() ? List.of() : List.of(new Source(text, address));
    }

    /** The links that lead to something on the web. */
    public List<Source> webLinks() {
        return links.stream()
                .filter(link -> address(link.target()).isPresent())
                .map(link -> new Source(link.title(), address(link.target())))
                .toList();
    }

    /** The target as an address to link to; {@code #} and anything that is not of the web is none. */
    public static Optional<URI> address(String target) {
        try {
            return Optional.of(new URI(target)).filter(Source::isWebAddress);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
