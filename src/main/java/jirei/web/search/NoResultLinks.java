package jirei.web.search;

import java.util.List;
import jirei.web.parts.Link;

/**
 * Further searches for a query without a full answer.
 *
 * @param meant suggestions for the query, where nothing was found
 * @param lead the sentence before the links
 * @param links other searches that have hits
 */
public record NoResultLinks(List<Link> meant, String lead, List<Link> links) {
    static final NoResultLinks NONE = new NoResultLinks(List.of(), "", List.of());

    public NoResultLinks {
        meant = List.copyOf(meant);
        links = List.copyOf(links);
    }
}
