package jirei.search;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.ParseProblem;

/**
 * One state of the index, which does not change while it is open: all answers of one view agree with each other. A request
 * takes one, asks it everything and closes it; an open view keeps the files of its state on the disk.
 *
 * <p>Safe for use by many threads until it is closed. All methods throw {@link EngineException} when the index cannot be
 * read, and {@link IllegalStateException} after {@link #close()}.
 */
public interface IndexView extends AutoCloseable {
    /** Prepares a search. Nothing is searched before the search is asked for something. */
    Search search(SearchRequest request);

    /**
     * Completions of what someone has typed so far, in kanji, kana, romaji or Latin letters; the best first.
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

    /** How a text is normalised, cut into terms, and read as a query. */
    Analysis analyze(String text);

    /** The entry with this id, if there is one. */
    Optional<Entry> entry(EntryId id);

    /** The entries with these ids, in this order; an id without an entry is left out. */
    List<Entry> entries(List<EntryId> ids);

    /** All entries of a file, in its order; none where there is no such file. */
    List<Entry> entries(String file);

    /**
     * The entry at a place of a file, if there is one.
     *
     * @param ordinal from 0
     */
    Optional<Entry> entry(String file, int ordinal);

    /** The dossiers of all files, ordered by city, as city names sound, and within a city by file. */
    List<Dossier> dossiers();

    /** The dossier on the city, the latest one where there are several. */
    Optional<Dossier> dossier(String city);

    /** The problems found in the files of the corpus, ordered by file and line. */
    List<ParseProblem> problems();

    /** How many entries can be found. */
    int size();

    /** The size and age of this state of the index; its room on the disk and the work of an indexer are as of now. */
    IndexState state();

    /** Lets the state go. Closing again does nothing. */
    @Override
    void close();
}
