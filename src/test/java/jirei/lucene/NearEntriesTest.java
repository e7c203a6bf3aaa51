package jirei.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.casestudy.Entry;
import jirei.query.QueryParser;
import jirei.search.Hit;
import jirei.search.IndexView;
import jirei.search.MatchType;
import jirei.search.Refinement;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.WordMatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Where no entry has all the words, entries near in meaning stand apart from what the words find. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NearEntriesTest {
    /** A word that the study lacks, about something that it has. */
    private static final String LACKING = "孤独死";

    private Optional<SearchEngine> engine = Optional.empty();

    @BeforeAll
    void fill(@TempDir Path folder) {
        WholeStudy.copyTo(folder);
        engine = Optional.of(LuceneEngine.open(folder));
    }

    @AfterAll
    void close() {
        engine.ifPresent(SearchEngine::close);
    }

    private SearchResult result(SearchRequest request) {
        try (IndexView view = engine.orElseThrow().view()) {
            return view.search(request).result();
        }
    }

    private static SearchRequest request(String typed) {
        return SearchRequest.of(QueryParser.parse(typed).query());
    }

    @Test
    void entriesNearInMeaningSaySoAndAreCountedNowhere() {
        SearchResult found = result(request(LACKING));
        SearchResult byWords = result(request(LACKING).withoutMeaning());
        assertThat(found.near()).isNotEmpty().hasSizeLessThanOrEqualTo(5).allSatisfy(hit -> {
            assertThat(hit.counted()).isFalse();
            assertThat(hit.complete()).isFalse();
            assertThat(hit.why()).extracting(WordMatch::matchType).containsExactly(MatchType.MEANING);
        });
        assertThat(found.near().getFirst().entry().title()).contains("孤独");
        assertThat(found.near().getFirst().snippet().text()).contains("孤独");
        assertThat(found.near()).extracting(Hit::entry).doesNotContainAnyElementsOf(entries(found.hits()));
        assertThat(found.total()).isEqualTo(byWords.total());
        assertThat(found.others()).isEqualTo(byWords.others());
        assertThat(found.facets()).isEqualTo(byWords.facets());
        assertThat(entries(found.hits())).hasSameElementsAs(entries(byWords.hits()));
    }

    @Test
    void withoutMeaningThereAreNone() {
        assertThat(result(request(LACKING).withoutMeaning()).near()).isEmpty();
    }

    @Test
    void whereAnEntryHasAllTheWordsThereAreNone() {
        SearchResult found = result(request("防犯"));
        assertThat(found.complete()).isPositive();
        assertThat(found.near()).isEmpty();
    }

    @Test
    void refinementsHoldForThem() {
        SearchResult found = result(request(LACKING).with(Set.of(new Refinement(Dimension.CITY, "バルセロナ"))));
        assertThat(entries(found.near()))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.city().map(City::name)).contains("バルセロナ"));
    }

    @Test
    void aQueryWithOperatorsIsTakenAtItsWord() {
        assertThat(result(request("\"" + LACKING + "\"")).near()).isEmpty();
    }

    @Test
    void aWordThatNobodyKnowsHasNone() {
        assertThat(result(request("qqxzzy")).near()).isEmpty();
    }

    private static List<Entry> entries(List<Hit> hits) {
        return hits.stream().map(Hit::entry).toList();
    }
}
