package jirei.search;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import jirei.query.Query;

/**
 * A search request.
 *
 * @param refinements the selected facet values
 * @param exact the typed words that are searched without variants, synonyms and corrections
 * @param meaning whether the meaning of entries counts for their order, and not only their words
 */
public record SearchRequest(
        Query query,
        Set<Refinement> refinements,
        Set<String> exact,
        Sort sort,
        PageNumber page,
        PageSize size,
        boolean meaning) {
    public SearchRequest {
        refinements = Collections.unmodifiableSet(new LinkedHashSet<>(refinements));
        exact = Set.copyOf(exact);
    }

    /** A request in which meaning counts. */
    public SearchRequest(
            Query query, Set<Refinement> refinements, Set<String> exact, Sort sort, PageNumber page, PageSize size) {
        this(query, refinements, exact, sort, page, size, true);
    }

    /** The first page by relevance, with the default page size. */
    public static SearchRequest of(Query query) {
        return new SearchRequest(query, Set.of(), Set.of(), Sort.RELEVANCE, PageNumber.FIRST, PageSize.DEFAULT);
    }

    /** The same request with these refinements in place of its own. */
    public SearchRequest with(Set<Refinement> refined) {
        return new SearchRequest(query, refined, exact, sort, page, size, meaning);
    }

    /** The same request by words only. */
    public SearchRequest withoutMeaning() {
        return new SearchRequest(query, refinements, exact, sort, page, size, false);
    }

    /** The same request for another query. */
    public SearchRequest with(Query other) {
        return new SearchRequest(other, refinements, exact, sort, page, size, meaning);
    }

    /** The number of hits before the requested page. */
    public int offset() {
        return (page.value() - 1) * size.value();
    }
}
