package jirei.search;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.ParseProblem;

/**
 * Finds entries. Safe for use by many threads; searches go on while an {@link EntryIndexer} works, and see a file's
 * entries all at once or not at all.
 *
 * <p>All methods throw {@link EngineException} when the index cannot be read.
 */
public interface SearchEngine extends AutoCloseable {
    /** Answers a question. Any query has an answer; many have no hit. */
    SearchResult search(SearchRequest request);

    /** The entry of this name, if there is one. */
    Optional<Entry> entry(EntryId id);

    /** All that was read, one for each file, ordered by city and file. */
    List<Dossier> dossiers();

    /** The dossier on the city, the latest one where there are several. */
    Optional<Dossier> dossier(String city);

    /** What was wrong in the files of the corpus, ordered by file and line. */
    List<ParseProblem> problems();

    /** How many entries can be found. */
    int size();

    @Override
    void close();
}
