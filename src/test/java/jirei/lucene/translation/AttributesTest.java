package jirei.lucene.translation;

import java.nio.file.Path;
import jirei.lucene.LuceneEngine;
import jirei.lucene.LuceneIndexer;
import jirei.lucene.WholeStudy;
import jirei.search.AttributesContract;
import jirei.search.EntryIndexer;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine satisfies the contract of attributes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AttributesTest implements AttributesContract {
    private SearchEngine engine = LuceneEngine.open(Path.of("no index yet"));
    private IndexView view = engine.view();

    @BeforeAll
    void fill(@TempDir Path folder) {
        WholeStudy.copyTo(folder);
        try (EntryIndexer indexer = LuceneIndexer.open(folder, false)) {
            AttributesContract.fill(indexer);
            indexer.publish();
        }
        close();
        engine = LuceneEngine.open(folder);
        view = engine.view();
    }

    @AfterAll
    void close() {
        view.close();
        engine.close();
    }

    @Override
    public IndexView view() {
        return view;
    }
}
