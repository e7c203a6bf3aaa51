package jirei.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jirei.corpus.WholeReading;
import jirei.query.QueryParser;
import jirei.search.EntryIndexer;
import jirei.search.IndexState;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.Study;

/**
 * An index of a few dossiers of the study in a folder of its own.
 *
 * @param folder as given to the indexer and the engine
 */
record StudyIndex(Path folder) {
    /** The one on Seoul is the last. */
    static final List<WholeReading> READINGS = Study.readings().subList(26, 31);

    static final int ENTRIES =
            READINGS.stream().mapToInt(reading -> reading.entries().size()).sum();

    EntryIndexer indexer() {
        return LuceneIndexer.open(folder, false);
    }

    void build() {
        try (EntryIndexer indexer = indexer()) {
            fill(indexer);
        }
    }

    static void fill(EntryIndexer indexer) {
        READINGS.forEach(reading -> reading.replaceIn(indexer));
        indexer.publish();
    }

    /** How many entries a typed query finds. */
    static int found(SearchEngine engine, String typed) {
        return look(
                engine,
                view -> view.search(SearchRequest.of(QueryParser.parse(typed).query()))
                        .result()
                        .total());
    }

    static IndexState state(SearchEngine engine) {
        return look(engine, IndexView::state);
    }

    /** Asks a view that has all that is published by now. */
    static <T> T look(SearchEngine engine, Function<IndexView, T> question) {
        engine.refresh();
        try (IndexView view = engine.view()) {
            return question.apply(view);
        }
    }

    /** All that lies in the folder, but for Lucene's locks. */
    List<Path> files() throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(path -> !path.endsWith("write.lock")).sorted().toList();
        }
    }

    /** Deletes all that lies in the folder. */
    void delete() throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(folder))
                    .toList()) {
                Files.delete(path);
            }
        }
    }

    /** The folders of whole indexes: one, and a second while it is rebuilt. */
    List<Path> generations() {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
