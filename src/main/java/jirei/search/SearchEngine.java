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

    /**
     * How all that the question counts is spread over cities, themes and years. The picked cities and themes are set
     * aside, so that a share tells what picking its city and theme alone would give; page, size and order do not matter.
     */
    Spread spread(SearchRequest request);

    /**
     * These entries, with all in them marked that the question would mark in its hits; those that there are, in this order.
     */
    List<MarkedEntry> marked(SearchRequest request, List<EntryId> ids);

    /**
     * What someone may be about to type who has typed this much, in kanji, kana, romaji or Latin letters; the best first.
     *
     * @param size the most that are wanted
     */
    List<Suggestion> suggest(String typed, int size);

    /**
     * Entries like this one, those of other cities first, the most similar first; none where there is no such entry.
     *
     * @param size the most that are wanted
     */
    List<Hit> similar(EntryId id, int size);

    /** What becomes of a text that is typed, or that stands in an entry. */
    Analysis analyze(String text);

    /** The entry of this name, if there is one. */
    Optional<Entry> entry(EntryId id);

    /** All entries of a file, in its order; none where there is no such file. */
    List<Entry> entries(String file);

    /** The entry of a file that so many others come before, if there is one. */
    Optional<Entry> entry(String file, int ordinal);

    /** All that was read, one for each file, ordered by file within the cities, which stand as they sound. */
    List<Dossier> dossiers();

    /** The dossier on the city, the latest one where there are several. */
    Optional<Dossier> dossier(String city);

    /** What was wrong in the files of the corpus, ordered by file and line. */
    List<ParseProblem> problems();

    /** How many entries can be found. */
    int size();

    /** What there is to search, and how fresh it is. */
    IndexState state();

    @Override
    void close();
}
