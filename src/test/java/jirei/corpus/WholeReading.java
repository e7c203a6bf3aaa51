package jirei.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParsedFile;
import jirei.search.EntryIndexer;

/** A reading with its entries, for tests, whose files are small. */
public record WholeReading(ParsedFile reading, List<Entry> entries) {
    /** Reads a file of the corpus. */
    public static WholeReading of(Corpus corpus, String file) {
        List<Entry> entries = new ArrayList<>();
        ParsedFile reading = corpus.read(file, entries::add);
        return new WholeReading(reading, entries);
    }

    /** Puts it into an index, in the place of any earlier reading of the same file. */
    public void replaceIn(EntryIndexer indexer) {
        indexer.replace(file(), sink -> {
            entries.forEach(sink);
            return reading;
        });
    }

    public String file() {
        return reading.file();
    }

    public String digest() {
        return reading.digest();
    }

    public Optional<Dossier> dossier() {
        return reading.dossier();
    }

    public List<ParseProblem> problems() {
        return reading.problems();
    }
}
