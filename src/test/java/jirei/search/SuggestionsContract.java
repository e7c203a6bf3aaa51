package jirei.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jirei.ExampleFile;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.query.QueryParser;
import org.junit.jupiter.api.Test;

/** The contract of engines for suggestions and similar entries, tested on the whole study. */
public interface SuggestionsContract {
    /** A view of an index that holds {@link Study#readings()}. */
    IndexView view();

    private List<String> suggested(String typed, int size) {
        return view().suggest(typed, size).stream().map(Suggestion::text).toList();
    }

    @Test
    default void theIntendedNameIsAmongTheFirstSuggestions() {
        for (ExampleFile.Row row : ExampleFile.rows("suggestions.tsv")) {
            assertThat(suggested(row.cell(0), 5)).as(row.toString()).contains(row.cell(1));
        }
    }

    @Test
    default void emptyAndUnknownTextHasNoSuggestions() {
        for (String typed : List.of("", " ", "　", "ー", "ロボット ", "\u0000", "zzyzx", "あ".repeat(5_000))) {
            assertThat(suggested(typed, 10)).as(typed).isEmpty();
        }
    }

    @Test
    default void noTextIsSuggestedTwice() {
        for (String typed : List.of("デ", "s", "a", "ソウ", "ka")) {
            assertThat(suggested(typed, 100).stream().map(text -> text.toLowerCase(Locale.ROOT)))
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(3);
        }
    }

    @Test
    default void theBestSuggestionComesFirst() {
        assertThat(suggested("ソウル", 10)).first().isEqualTo("ソウル");
        assertThat(view().suggest("かんこく", 5))
                .contains(new Suggestion("ソウル", Suggestion.SuggestionKind.CITY, Optional.of("韓国"), 23));
        List<String> texts = suggested("カメラ", 10);
        assertThat(texts.indexOf("スマート防犯カメラ")).isGreaterThan(texts.indexOf("カメラ"));
        assertThat(suggested("デ", 3)).hasSize(3);
    }

    @Test
    default void everySuggestionHasHits() {
        for (String typed : List.of("デ", "s", "ソ", "ka", "オ", "市")) {
            for (Suggestion suggestion : view().suggest(typed, 20)) {
                boolean isFacet = suggestion.kind() == Suggestion.SuggestionKind.THEME;
                assertThat(isFacet ? 1 : found(suggestion.text()))
                        .as(suggestion.text())
                        .isPositive();
            }
        }
    }

    @Test
    default void similarEntriesExcludeItselfAndOtherCitiesComeFirst() {
        for (Entry entry : Study.entries().stream().limit(60).toList()) {
            List<Hit> similar = view().similar(entry.id(), 5);
            assertThat(similar)
                    .hasSizeLessThanOrEqualTo(5)
                    .extracting(hit -> hit.entry().id())
                    .doesNotContain(entry.id());
            List<Boolean> own = similar.stream()
                    .map(hit -> hit.entry().city().equals(entry.city()))
                    .toList();
            assertThat(own).isSorted();
            assertThat(similar.stream()
                            .filter(hit -> !hit.entry().city().equals(entry.city()))
                            .map(Hit::score))
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    default void similarEntriesAreAboutTheSame() {
        assertThat(similarTo("mVoting(モバイル投票アプリ)")).anyMatch(text -> text.contains("投票"));
        assertThat(similarTo("高齢者向けのデジタル教育")).allMatch(text -> text.contains("高齢") || text.contains("シニア"));
    }

    private List<String> similarTo(String title) {
        EntryId id = Study.entries().stream()
                .filter(entry -> entry.title().equals(title))
                .map(Entry::id)
                .findFirst()
                .orElseThrow();
        return view().similar(id, 3).stream()
                .map(hit -> hit.entry().title() + hit.entry().content().text())
                .toList();
    }

    @Test
    default void anUnknownEntryHasNoSimilarEntries() {
        assertThat(view().similar(new EntryId("どこにもない-0000"), 5)).isEmpty();
    }

    private int found(String typed) {
        return view().search(SearchRequest.of(QueryParser.parse(typed).query()))
                .result()
                .total();
    }
}
