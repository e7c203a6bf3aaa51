package jirei.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jirei.query.QueryParser;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Further synonyms hold for a view of their own, of the same state of the index. */
public interface SynonymsContract {
    /** A view of an index that holds the study and its samples. */
    IndexView view();

    private static SearchResult search(String typed, IndexView view) {
        return view.search(SearchRequest.of(QueryParser.parse(typed).query())).result();
    }

    private static boolean isCorrected(String typed, IndexView view) {
        SearchResult result = search(typed, view);
        return result.correction().isPresent()
                || result.expansions().stream()
                        .flatMap(expansion -> expansion.forms().stream())
                        .anyMatch(form -> form.matchType() == MatchType.CORRECTED);
    }

    @Test
    default void furtherSynonymsFindWhatWasNotFoundAndElsewhereNothingChanges() {
        String unknown = "クルリンポン";
        int before = search(unknown, view()).complete();
        try (IndexView with = view().withSynonyms(List.of("# tried", "", unknown + ", スマートフォン"))) {
            assertThat(with.version()).isEqualTo(view().version());
            assertThat(search(unknown, with).complete()).isGreaterThan(before);
            assertThat(search("防犯カメラ", with).total())
                    .isEqualTo(search("防犯カメラ", view()).total());
        }
        assertThat(search(unknown, view()).complete()).isEqualTo(before);
    }

    @Test
    default void aWordOfTheLinesIsNoSlip() {
        assertThat(isCorrected("行制改革", view())).isTrue();
        try (IndexView with = view().withSynonyms(List.of("行制改革, 蒸気機関車"))) {
            assertThat(isCorrected("行制改革", with)).isFalse();
        }
        assertThat(isCorrected("行制改革", view())).isTrue();
    }

    @Test
    default void wrongLinesAreCounted() {
        assertThatThrownBy(() -> view().withSynonyms(List.of("スマホ, スマートフォン", "スマホ", "", "~ 携帯電話", "AI => AI")))
                .asInstanceOf(InstanceOfAssertFactories.type(WrongSynonymsException.class))
                .extracting(
                        WrongSynonymsException::lines,
                        InstanceOfAssertFactories.list(WrongSynonymsException.WrongLine.class))
                .extracting(WrongSynonymsException.WrongLine::number)
                .contains(2, 4, 5)
                .doesNotContain(1, 3);
    }
}
