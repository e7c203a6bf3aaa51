package jirei.search;

import java.nio.file.Path;
import java.util.List;
import jirei.casestudy.Entry;
import jirei.corpus.Corpus;
import jirei.corpus.WholeReading;

/** The study and its samples in this project, for tests that need real text. */
public final class Study {
    private static final List<WholeReading> READINGS = read();

    private Study() {}

    /** One reading for each file. */
    public static List<WholeReading> readings() {
        return READINGS;
    }

    /** All entries, in no particular order. */
    public static List<Entry> entries() {
        return READINGS.stream()
                .map(WholeReading::entries)
                .flatMap(List::stream)
                .toList();
    }

    /** Writes all files to an index. */
    public static void fill(EntryIndexer indexer) {
        READINGS.forEach(reading -> reading.replaceIn(indexer));
        indexer.publish();
    }

    private static List<WholeReading> read() {
        Corpus corpus = new Corpus(Path.of("corpus"));
        return corpus.files().stream()
                .map(file -> WholeReading.of(corpus, file))
                .toList();
    }
}
