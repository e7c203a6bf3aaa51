package jirei.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jirei.casestudy.Dimension;
import jirei.query.Query;
import jirei.query.QueryParser;
import jirei.search.Refinement;
import org.junit.jupiter.api.Test;

/** Refinements are written in query syntax and parse to the same refinements. */
final class TypedSearchTest {
    @Test
    void aSearchIsOneLine() {
        SearchUrl search = SearchUrl.of(Map.of(
                "q", List.of("防犯 カメラ"), "city", List.of("ソウル", "台北"), "rating", List.of("★"), "sort", List.of("city")));
        assertThat(TypedSearch.of(search)).isEqualTo("防犯 カメラ 都市:ソウル,台北 評価:★");
        assertThat(TypedSearch.of(SearchUrl.HOME)).isEmpty();
    }

    @Test
    void everyValueIsReadBack() {
        for (Dimension dimension : Dimension.OF_STUDY) {
            for (String value :
                    dimension.equals(Dimension.CITY) ? List.of("ソウル", "サンフランシスコ") : dimension.knownValues()) {
                String typed = TypedSearch.of(SearchUrl.HOME.with(new Refinement(dimension, value)));
                assertThat(QueryParser.parse(typed).query()).isEqualTo(new Query.Field(dimension, Set.of(value)));
                assertThat(QueryParser.parse(typed).notes()).isEmpty();
            }
        }
    }

    @Test
    void wordsThatAreExactAreInQuotes() {
        assertThat(exact("防犯 カメラ", "カメラ")).isEqualTo("防犯 \"カメラ\"");
        assertThat(exact("防犯カメラ 活用", "カメラ", "活用")).isEqualTo("防犯カメラ \"活用\" \"カメラ\"");
        assertThat(exact("\"防犯 の カメラ\"", "の")).isEqualTo("\"防犯 の カメラ\" \"の\"");
        assertThat(QueryParser.parse(exact("防犯 カメラ", "カメラ")).query())
                .isEqualTo(new Query.And(List.of(new Query.Words("防犯"), new Query.Phrase("カメラ"))));
    }

    private static String exact(String typed, String... words) {
        return TypedSearch.of(SearchUrl.HOME.asking(typed).withExact(List.of(words)));
    }

    @Test
    void noLetterIsCutInTwo() {
        assertThat(TypedSearch.of(SearchUrl.HOME.asking("あ".repeat(499) + "𠮷野家")))
                .isEqualTo("あ".repeat(499));
    }

    @Test
    void whatWouldBeTooLongIsLeftOut() {
        SearchUrl search = SearchUrl.HOME.asking("あ".repeat(499)).with(new Refinement(Dimension.CITY, "ソウル"));
        assertThat(TypedSearch.of(search)).isEqualTo("あ".repeat(499));
        assertThat(TypedSearch.of(SearchUrl.HOME.asking("い".repeat(900)))).hasSize(500);
    }
}
