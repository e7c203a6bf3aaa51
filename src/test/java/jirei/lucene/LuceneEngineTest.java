package jirei.lucene;

import java.nio.file.Path;
import jirei.search.AnswersContract;
import jirei.search.DeskContract;
import jirei.search.ExclusionsContract;
import jirei.search.FacetsContract;
import jirei.search.IndexView;
import jirei.search.PlacesContract;
import jirei.search.SearchEngine;
import jirei.search.SearchEngineContract;
import jirei.search.SuggestionsContract;
import jirei.search.SynonymsContract;
import jirei.search.YearsContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine satisfies the contract of search engines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LuceneEngineTest
        implements SearchEngineContract,
                AnswersContract,
                DeskContract,
                ExclusionsContract,
                FacetsContract,
                PlacesContract,
                YearsContract,
                SuggestionsContract,
                SynonymsContract {
    private SearchEngine engine = LuceneEngine.open(Path.of("no index yet"));
    private IndexView view = engine.view();

    @BeforeAll
    void fill(@TempDir Path folder) {
        WholeStudy.copyTo(folder);
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
