package jirei.web.search;

import java.util.List;
import jirei.web.parts.Link;

/**
 * Where to go from a search that is not answered in full.
 *
 * @param meant what the text may be the beginning or the sound of, where nothing was found
 * @param lead what the links are
 * @param links other searches that are answered
 */
public record NoResultLinks(List<Link> meant, String lead, List<Link> links) {
    static final NoResultLinks NONE = new NoResultLinks(List.of(), "", List.of());

    public NoResultLinks {
        meant = List.copyOf(meant);
        links = List.copyOf(links);
    }
}
