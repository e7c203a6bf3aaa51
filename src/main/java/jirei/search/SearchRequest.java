package jirei.search;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import jirei.query.Query;

/**
 * One question to an engine.
 *
 * @param exact typed words that are looked for only as they are, without their variants, synonyms and corrections
 */
public record SearchRequest(
        Query query, Set<Refinement> refinements, Set<String> exact, Sort sort, PageNumber page, PageSize size) {
    public SearchRequest {
        refinements = Collections.unmodifiableSet(new LinkedHashSet<>(refinements));
        exact = Set.copyOf(exact);
    }

    /** The first page of what matches best. */
    public static SearchRequest of(Query query) {
        return new SearchRequest(query, Set.of(), Set.of(), Sort.RELEVANCE, PageNumber.FIRST, PageSize.DEFAULT);
    }

    /** The same question within these refinements. */
    public SearchRequest with(Set<Refinement> refined) {
        return new SearchRequest(query, refined, exact, sort, page, size);
    }

    /** How many hits come before the page that is asked for. */
    public int offset() {
        return (page.value() - 1) * size.value();
    }
}
