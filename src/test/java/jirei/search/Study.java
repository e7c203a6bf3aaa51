package jirei.search;

import java.nio.file.Path;
import java.util.List;
import jirei.casestudy.Entry;
import jirei.casestudy.Reading;
import jirei.corpus.Corpus;

/** The study and its samples as they are in the project, for tests that want real text. */
public final class Study {
    private static final List<Reading> READINGS = read();

    private Study() {}

    /** One for each file. */
    public static List<Reading> readings() {
        return READINGS;
    }

    /** All entries, in no order that matters. */
    public static List<Entry> entries() {
        return READINGS.stream().map(Reading::entries).flatMap(List::stream).toList();
    }

    /** Puts all of it into an index. */
    public static void fill(EntryIndexer indexer) {
        READINGS.forEach(indexer::replace);
        indexer.publish();
    }

    private static List<Reading> read() {
        Corpus corpus = new Corpus(Path.of("corpus"));
        return corpus.files().stream().map(corpus::read).toList();
    }
}
