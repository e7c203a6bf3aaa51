package jirei.lucene.suggest;

import java.io.IOException;
import java.util.Set;
import jirei.search.Refinement;
import org.apache.lucene.search.Query;

/** Searches of the snapshot from which suggestions are made, with the exact words of the request. */
public interface Searches {
    /** Matches the entries that answer a typed text, whatever the refinements; none if no entry has all of its words. */
    Query answering(String text) throws IOException;

    /** The number of entries that answer a typed text under the refinements; 0 if none of them has all of its words. */
    int count(String text, Set<Refinement> refinements) throws IOException;
}
