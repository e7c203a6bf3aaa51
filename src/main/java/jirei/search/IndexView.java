package jirei.search;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.ParseProblem;
import jirei.search.IndexState.Work;

/**
 * A consistent snapshot of the index: it does not change while it is open. A request opens one, asks all its questions
 * and closes it; an open view keeps the files of its snapshot on the disk.
 *
 * <p>Safe for use by many threads until it is closed. All methods throw {@link EngineException} when the index cannot
 * be read, and {@link IllegalStateException} after {@link #close()}.
 */
public interface IndexView extends AutoCloseable {
    /** Prepares a search. Nothing is searched until a method of the search is called. */
    Search search(SearchRequest request);

    /**
     * Completions of a typed text, in kanji, kana, romaji or Latin letters; the best first. Only those that find an
     * entry together with the words before them and the refinements.
     */
    List<Suggestion> suggest(SuggestionRequest request);

    /**
     * Completions of a typed text without refinements.
     *
     * @param size the maximum number
     */
    default List<Suggestion> suggest(String typed, int size) {
        return suggest(SuggestionRequest.of(typed, size));
    }

    /**
     * Entries similar to this one, those of other cities first, the most similar first; empty if there is no such
     * entry.
     *
     * @param size the maximum number
     */
    List<Hit> similar(EntryId id, int size);

    /** The normalization, the terms and the parsed query of a text. */
    Analysis analyze(String text);

    /** Whether the dictionary of the analysis has the word as the name of a place and as nothing else: {@code 横浜}. */
    boolean isPlaceName(String word);

    /** The entry with this id, if there is one. */
    Optional<Entry> entry(EntryId id);

    /** The entries with these ids, in this order; an id without an entry is left out. */
    List<Entry> entries(List<EntryId> ids);

    /** All entries of a file, in its order; empty if there is no such file. */
    List<Entry> entries(String file);

    /**
     * The entry at a position of a file, if there is one.
     *
     * @param ordinal from 0
     */
    Optional<Entry> entry(String file, int ordinal);

    /** The dossiers of all files, ordered by the reading of the city, and within a city by file. */
    List<Dossier> dossiers();

    /** The dossier on the city; the latest one if there are several. */
    Optional<Dossier> dossier(String city);

    /**
     * The cities of all dossiers and entries, ordered by the reading of the name. A city of which the files know
     * different facts is there once for each.
     */
    List<City> cities();

    /** All entries in a city, in the order of their file; empty if there are none. */
    List<Entry> entriesIn(String city);

    /** The problems found in the files of the corpus, ordered by file and line. */
    List<ParseProblem> problems();

    /** The number of entries. */
    int size();

    /** The size and age of this snapshot; its size on the disk and the progress of an indexer are current. */
    IndexState state();

    /**
     * Names this state of the entries: equal for two views of the same run of the program if and only if their entries are
     * of the same state. Letters and digits.
     */
    String version();

    /** Whether a search of this view was ended at its time limit, so that asking again may find more. */
    boolean timedOut();

    /**
     * The progress of the first indexing, while searches see a part of the corpus only; 0 of 0 where it is not known.
     * Empty once the whole corpus was indexed, and where nobody indexes it.
     */
    Optional<Work> firstIndexing();

    /**
     * The same state as it would be searched with further synonyms, which are read first. It has to be closed too.
     *
     * @param lines as in the operator's file of synonyms
     * @throws WrongSynonymsException if some cannot be read
     */
    IndexView withSynonyms(List<String> lines);

    /** Releases the snapshot. Closing again has no effect. */
    @Override
    void close();
}
