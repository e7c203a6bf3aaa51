package jirei.lucene.schema;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cities of entries, whether or not a dossier is about them: rows of a table may bring cities of their own.
 *
 * <p>In the index a city is a term of one field, its name and behind it the whole record as JSON, so that all cities
 * are read without loading documents.
 */
public final class EntryCities {
    private static final JsonMapper JSON = new JsonMapper();
    private static final char SEPARATOR = '\t';

    /** In characters; longer text is not taken for the name of a city. */
    private static final int LONGEST = 200;

    private EntryCities() {}

    /** The city of an entry as a term for the index. */
    static Optional<String> term(Entry entry) {
        return entry.city()
                .filter(city -> city.name().length() <= LONGEST)
                .map(city -> city.name() + SEPARATOR + JSON.writeValueAsString(city));
    }

    /** The cities of all entries in the index, except those of deleted entries only, by name. */
    public static List<City> in(IndexReader reader) throws IOException {
        return EntryNames.liveTerms(reader, IndexFields.CITY).keySet().stream()
                .map(term -> JSON.readValue(term.substring(term.lastIndexOf(SEPARATOR) + 1), City.class))
                .toList();
    }

    /** The entries in the city of this name. */
    public static Query entriesIn(String city) {
        return new PrefixQuery(new Term(IndexFields.CITY, city + SEPARATOR));
    }
}
