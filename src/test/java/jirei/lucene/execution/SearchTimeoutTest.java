package jirei.lucene.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import jirei.lucene.WholeStudy;
import jirei.lucene.analysis.Language;
import jirei.lucene.analysis.Readings;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.matching.SearchTimeout;
import jirei.lucene.snapshot.Snapshot;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.query.QueryParser;
import jirei.search.FacetResult;
import jirei.search.Refinement;
import jirei.search.Relaxation;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Spread;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A search whose time is over answers with what it has found until then, and says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchTimeoutTest {
    private static final int NEVER = 1_000_000;
    private static final int MOST_LOOKS = 40;

    private final Language language = Language.of(Vocabulary.standard());

    @AutoClose
    private FSDirectory directory;

    @AutoClose
    private DirectoryReader reader;

    private Snapshot snapshot;

    @BeforeAll
    void fill(@TempDir Path folder) throws IOException {
        WholeStudy.copyTo(folder);
        directory = FSDirectory.open(new IndexDirectory(folder).current().orElseThrow());
        reader = DirectoryReader.open(directory);
        snapshot = Snapshot.of(reader, new Readings(), Optional.empty());
    }

    private static SearchRequest request(String typed, Refinement... refinements) {
        return SearchRequest.of(QueryParser.parse(typed).query()).with(Set.of(refinements));
    }

    private SearchExecution execution(SearchRequest request, int looks) {
        return new SearchExecution(
                request,
                snapshot,
                language,
                () -> new SearchTimeout(new AtomicLong()::getAndIncrement, Duration.ofNanos(looks)));
    }

    @Test
    void aSearchInTimeSaysNothing() throws IOException {
        SearchExecution execution = execution(request("高齢者 スマホ"), NEVER);
        assertThat(execution.result().timedOut()).isFalse();
        assertThat(execution.spread()).isNotEqualTo(Spread.NOTHING);
        assertThat(execution.timedOut()).isFalse();
    }

    @Test
    void whatIsFoundUntilTheTimeIsOverIsTheAnswer() throws IOException {
        SearchRequest request = request("高齢者");
        SearchResult whole = execution(request, NEVER).result();
        Optional<SearchResult> part = untilOneIs(request, found -> found.total() > 0 && found.total() < whole.total());
        assertThat(part).isPresent();
        assertThat(part.get().hits()).isNotEmpty();
        assertThat(inFacets(part.get())).isPositive().isLessThan(inFacets(whole));
    }

    @Test
    void nothingElseIsTriedWhenTheTimeIsOver() throws IOException {
        SearchExecution execution = execution(request("高齢者 まったくない語"), 1);
        SearchResult result = execution.result();
        assertThat(result.timedOut()).isTrue();
        assertThat(result.total()).isZero();
        assertThat(result.relaxation()).isEqualTo(Relaxation.NONE);
        assertThat(execution.spread()).isEqualTo(Spread.NOTHING);
        assertThat(execution.ids(10)).isEmpty();
    }

    @Test
    void partialMatchesThatAreMissingAreSaid() throws IOException {
        SearchRequest request = request("高齢者 スマホ");
        SearchResult whole = execution(request, NEVER).result();
        assertThat(untilOneIs(request, part -> part.others() > 0 && part.others() < whole.others()))
                .isPresent();
    }

    private static int inFacets(SearchResult result) {
        return result.facets().stream()
                .flatMap(facet -> facet.values().stream())
                .mapToInt(FacetResult.FacetValue::count)
                .sum();
    }

    /** The first answer of this kind of a search whose time is over after one look at the clock, two, and so on. */
    private Optional<SearchResult> untilOneIs(SearchRequest request, Predicate<SearchResult> kind) throws IOException {
        for (int looks = 1; looks <= MOST_LOOKS; looks++) {
            SearchResult part = execution(request, looks).result();
            if (part.timedOut() && kind.test(part)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
