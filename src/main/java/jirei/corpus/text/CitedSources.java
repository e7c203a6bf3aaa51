package jirei.corpus.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Source;
import jirei.extraction.inline.InlineText;

/** Extracts the cited sources from text. */
public final class CitedSources {
    private CitedSources() {}

    /**
     * The sources in a text that consists of sources only: one for each of several links, otherwise the whole text as
     * one source, whose title may continue after its link. A bare address is a source with the address as its title.
     */
    public static List<Source> of(InlineText text) {
        if (text.links().size() > 1) {
            return text.links().stream()
                    .map(link -> new Source(text.title(link), address(link.target())))
                    .toList();
        }
        Optional<URI> address = text.links().isEmpty()
                ? address(text.text())
                : address(text.links().getFirst().target());
        return text.text().isBlank() ? List.of() : List.of(new Source(text.text(), address));
    }

    /** The web links in a text. */
    public static List<Source> linked(InlineText text) {
        return text.links().stream()
                .filter(link -> address(link.target()).isPresent())
                .map(link -> new Source(text.title(link), address(link.target())))
                .toList();
    }

    /** The target of a link as a web address; empty for {@code #} and other targets. */
    public static Optional<URI> address(String target) {
        try {
            return Optional.of(new URI(target)).filter(Source::isWebAddress);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
