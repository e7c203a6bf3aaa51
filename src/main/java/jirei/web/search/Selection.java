package jirei.web.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jirei.casestudy.EntryId;
import jirei.search.PageSize;
import jirei.web.http.BadRequest;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;

/**
 * The hits that a reader has ticked: {@code id=…&id=…}, at most one page of them.
 *
 * @param ids in their order, each once; empty where nothing was ticked
 */
public record Selection(List<EntryId> ids) {
    public Selection {
        ids = List.copyOf(new LinkedHashSet<>(ids));
    }

    /** The parameter of a page of hits that are all ticked, for browsers without JavaScript. */
    private static final String TICKED = "ticked";

    /** Whether all hits of the page are to be ticked. */
    static boolean isOfAll(Map<String, List<String>> parameters) {
        return parameters.getOrDefault(TICKED, List.of()).contains("all");
    }

    /** The page of hits with all of them ticked, at the buttons below them. */
    static String all(SearchUrl url) {
        String page = url.toString();
        return page + (page.contains("?") ? "&" : "?") + TICKED + "=all#selection";
    }

    /** The page of hits with none ticked. */
    static String none(SearchUrl url) {
        return url + "#selection";
    }

    /**
     * Parses the query parameters.
     *
     * @throws BadRequest if a parameter is no name of an entry, or there are too many
     */
    public static Selection of(Map<String, List<String>> parameters) {
        List<String> written = parameters.getOrDefault("id", List.of());
        if (written.size() > PageSize.LARGEST) {
            throw new BadRequest("一度に選べるのは" + PageSize.LARGEST + "件までです。");
        }
        return new Selection(written.stream().map(Selection::id).toList());
    }

    /** Whether nothing was ticked. */
    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /** The parameters with a leading {@code &} each, to follow others. */
    String parameters(String name) {
        return ids.stream()
                .map(id -> "&" + Addresses.parameter(name, id.value()))
                .collect(Collectors.joining());
    }

    private static EntryId id(String written) {
        try {
            return new EntryId(written);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("「" + written + "」は項目の名前ではありません。");
        }
    }
}
