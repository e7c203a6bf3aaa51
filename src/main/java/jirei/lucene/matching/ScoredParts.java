package jirei.lucene.matching;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/** The alternatives of a query of which the best score counts, each with its boost; a query without alternatives is one. */
final class ScoredParts {
    private ScoredParts() {}

    static List<BoostQuery> of(Query query) {
        List<BoostQuery> parts = new ArrayList<>();
        add(query, 1, parts);
        return parts;
    }

    private static void add(Query query, float boost, List<BoostQuery> parts) {
        if (query instanceof BoostQuery boosted) {
            add(boosted.getQuery(), boost * boosted.getBoost(), parts);
        } else if (query instanceof DisjunctionMaxQuery any && any.getTieBreakerMultiplier() == 0) {
            any.getDisjuncts().forEach(part -> add(part, boost, parts));
        } else {
            parts.add(new BoostQuery(query, boost));
        }
    }
}
