package jirei.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jirei.search.PageNumber;
import jirei.web.http.Routes;
import jirei.web.url.SearchUrl;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the other pages of hits, as paths.
 *
 * @param prev null on the first page
 * @param next null on the last page
 */
public record PageLinks(
        String self,
        String first,
        @Nullable String prev,
        @Nullable String next,
        String last) {
    /** A longer header might not be sent; the same links are in the answer. */
    private static final int LONGEST_HEADER = 8_000;

    /**
     * The links of a page.
     *
     * @param reachable the number of entries on all pages
     */
    static PageLinks of(SearchUrl url, int reachable) {
        int page = url.page().value();
        int last = Math.clamp(Math.ceilDiv(reachable, url.size().value()), 1, PageNumber.LAST);
        return new PageLinks(
                address(url, page),
                address(url, 1),
                page > 1 ? address(url, Math.min(page - 1, last)) : null,
                page < last ? address(url, page + 1) : null,
                address(url, last));
    }

    /** The value of the header {@code Link} (RFC 8288); empty where it would be very long. */
    Optional<String> header() {
        Map<String, @Nullable String> links = new LinkedHashMap<>();
        links.put("first", first);
        links.put("prev", prev);
        links.put("next", next);
        links.put("last", last);
        String header = links.entrySet().stream()
                .filter(link -> link.getValue() != null)
                .map(link -> "<" + Objects.requireNonNull(link.getValue()) + ">; rel=\"" + link.getKey() + "\"")
                .collect(Collectors.joining(", "));
        return Optional.of(header).filter(text -> text.length() <= LONGEST_HEADER);
    }

    private static String address(SearchUrl url, int page) {
        return Routes.API + "search" + url.page(page).parameters();
    }
}
