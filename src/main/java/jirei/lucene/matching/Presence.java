package jirei.lucene.matching;

import java.io.IOException;
import org.apache.lucene.search.Query;

/** Says whether an index has anything that matches a query, wherever the index is. */
public interface Presence {
    /** Whether any document matches. */
    boolean hasAny(Query query) throws IOException;
}
