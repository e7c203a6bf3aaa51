package jirei.opensearch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.search.Query;

/** Remembers for the latest queries whether a state of an index matches them. Safe for use by many threads. */
final class KnownAnswers {
    private static final int MOST = 10_000;

    private final Map<Query, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Query, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** The remembered answer, or else the one of the function. */
    boolean of(Query query, Function<Query, Boolean> ask) {
        synchronized (known) {
            Boolean before = known.get(query);
            if (before != null) {
                return before;
            }
        }
        boolean answer = ask.apply(query);
        synchronized (known) {
            known.put(query, answer);
        }
        return answer;
    }
}
