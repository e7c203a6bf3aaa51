package jirei.web;

import java.util.List;

/**
 * Where to go from a search that is not answered in full.
 *
 * @param meant what the text may be the beginning or the sound of, where nothing was found
 * @param lead what the links are
 * @param links other searches that are answered
 */
public record Ways(List<Link> meant, String lead, List<Link> links) {
    static final Ways NONE = new Ways(List.of(), "", List.of());

    public Ways {
        meant = List.copyOf(meant);
        links = List.copyOf(links);
    }
}
