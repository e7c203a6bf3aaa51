package jirei.corpus.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Source;
import jirei.extraction.inline.InlineText;

/** The sources that a run of text cites. */
public final class CitedSources {
    private CitedSources() {}

    /**
     * The sources in a text that names nothing else: one for each of several links, otherwise the whole text as one, whose
     * title may go on behind its link. A bare address is a source with its address as the title.
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

    /** The links of any text that lead to something on the web. */
    public static List<Source> linked(InlineText text) {
        return text.links().stream()
                .filter(link -> address(link.target()).isPresent())
                .map(link -> new Source(text.title(link), address(link.target())))
                .toList();
    }

    /** The target of a link as an address of the web; empty for {@code #} and anything else. */
    public static Optional<URI> address(String target) {
        try {
            return Optional.of(new URI(target)).filter(Source::isWebAddress);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
