package jirei.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import jirei.query.QueryParser;
import org.junit.jupiter.api.Test;

/** Exclusions in natural words remove the entries about something, and not each that mentions it. */
public interface ExclusionsContract {
    /** A view of an index that holds the study and its samples. */
    IndexView view();

    @Test
    default void aSubjectIsExcludedAndNotItsMention() {
        List<Entry> left = entries("交通以外のオープンデータ");

        assertThat(left).extracting(Entry::title).noneMatch(title -> title.contains("交通"));
        assertThat(left).anyMatch(entry -> entry.content().text().contains("交通"));
        assertThat(entries("オープンデータ -交通"))
                .noneMatch(entry -> entry.content().text().contains("交通"));
    }

    @Test
    default void aKindIsExcludedAndNotItsName() {
        List<Entry> left = entries("計画以外の人材育成");

        assertThat(left).isNotEmpty().noneMatch(entry -> entry.kind() == EntryKind.PLAN);
        assertThat(left).anyMatch(entry -> entry.content().text().contains("計画"));
        assertThat(entries("人材育成 組織を除く")).isNotEmpty().noneMatch(entry -> entry.kind() == EntryKind.ORGANIZATION);
    }

    @Test
    default void aRatingIsExcluded() {
        assertThat(entries("★以外のスマートシティ"))
                .isNotEmpty()
                .noneMatch(
                        entry -> entry.rating().filter(Rating.BENCHMARK::equals).isPresent());
    }

    @Test
    default void aThemeIsExcluded() {
        assertThat(entries("サイバーセキュリティ以外の人材育成"))
                .isNotEmpty()
                .noneMatch(entry ->
                        entry.theme().filter(Theme.CYBERSECURITY::equals).isPresent());
    }

    @Test
    default void aPlaceIsExcludedAndNotWhoMentionsIt() {
        List<Entry> left = entries("フィンランド以外の連携");

        assertThat(left)
                .noneMatch(entry -> entry.city()
                        .flatMap(City::country)
                        .filter("フィンランド"::equals)
                        .isPresent());
        assertThat(left).anyMatch(entry -> entry.content().text().contains("フィンランド"));
    }

    @Test
    default void whatIsRemovedIsCounted() {
        SearchResult all = search("人材育成");
        SearchResult left = search("人材育成 組織を除く");

        assertThat(left.excluded()).containsExactly(all.complete() - left.complete());
        assertThat(left.excluded().getFirst()).isPositive();
        assertThat(all.excluded()).isEmpty();
    }

    private List<Entry> entries(String typed) {
        return search(typed).hits().stream().map(Hit::entry).toList();
    }

    private SearchResult search(String typed) {
        SearchRequest request = SearchRequest.of(QueryParser.parse(typed).query());
        return view().search(new SearchRequest(
                        request.query(),
                        request.refinements(),
                        request.exact(),
                        Sort.RELEVANCE,
                        PageNumber.FIRST,
                        new PageSize(100)))
                .result();
    }
}
