package jirei.web.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jirei.casestudy.Dimension;
import jirei.casestudy.Theme;
import jirei.search.Refinement;
import jirei.search.Sort;
import jirei.web.http.BadRequest;
import org.junit.jupiter.api.Test;

/** A comparison has one URL, and its URL parses to the same comparison. */
final class CompareUrlTest {
    private static final CompareUrl URL = CompareUrl.of(Map.of(
            "city", List.of("ロンドン", "", "ソウル", "ロンドン"),
            "theme", List.of("スマートシティ", "データ利活用"),
            "q", List.of(" 高齢者 教室 "),
            "exact", List.of("高齢者"),
            "page", List.of("7"),
            "rating", List.of("△")));

    @Test
    void citiesKeepTheirOrderAndThemesHaveThatOfTheStudy() {
        assertThat(URL.cities()).containsExactly("ロンドン", "ソウル");
        assertThat(URL.themes()).containsExactly(Theme.DATA_USE, Theme.SMART_CITY);
        assertThat(readable(URL))
                .isEqualTo("/compare?city=ロンドン&city=ソウル&theme=データ利活用&theme=スマートシティ&q=高齢者+教室&exact=高齢者");
    }

    @Test
    void nothingPickedIsTheBareAddress() {
        assertThat(CompareUrl.of(Map.of())).isEqualTo(CompareUrl.NOTHING).hasToString("/compare");
        assertThat(CompareUrl.of(Map.of("city", List.of("", "")))).isEqualTo(CompareUrl.NOTHING);
    }

    @Test
    void whatIsPickedInASearchIsCompared() {
        SearchUrl search = SearchUrl.HOME
                .asking("防犯")
                .with(new Refinement(Dimension.CITY, "ソウル"))
                .with(new Refinement(Dimension.CITY, "台北"))
                .with(new Refinement(Dimension.RATING, "BENCHMARK"))
                .with(new Refinement(Dimension.THEME, "スマートシティ"));
        assertThat(readable(CompareUrl.of(search).from(CameFrom.ELSEWHERE)))
                .isEqualTo("/compare?city=ソウル&city=台北&theme=スマートシティ&q=防犯");
        assertThat(CompareUrl.of(search).search().refinements())
                .isEqualTo(search.without(new Refinement(Dimension.RATING, "BENCHMARK"))
                        .refinements());
    }

    @Test
    void theSearchOfTheReaderIsKeptAsItWas() {
        SearchUrl search = SearchUrl.HOME
                .asking("防犯 カメラ")
                .with(new Refinement(Dimension.CITY, "ソウル"))
                .sorted(Sort.CITY)
                .page(2);
        CompareUrl compared = CompareUrl.of(Map.of("city", List.of("台北"), "from", List.of(search.parameters())));
        assertThat(compared.from().search()).contains(search);
        assertThat(compared.on(Optional.of(Theme.SMART_CITY)).unmarked().from()).isEqualTo(compared.from());
        assertThat(CompareUrl.of(Map.of("from", List.of(""))).from()).isEqualTo(CameFrom.ELSEWHERE);
        assertThat(CameFrom.of(SearchUrl.HOME)).isEqualTo(CameFrom.ELSEWHERE);
        for (String wrong : List.of("?q=%zz", "?rating=△")) {
            assertThatThrownBy(() -> CompareUrl.of(Map.of("from", List.of(wrong))))
                    .isInstanceOf(BadRequest.class);
        }
    }

    @Test
    void twoToFourCitiesCanBeCompared() {
        List<Boolean> comparable = IntStream.rangeClosed(0, 5)
                .mapToObj(count ->
                        IntStream.range(0, count).mapToObj(i -> "市" + i).toList())
                .map(cities -> CompareUrl.of(Map.of("city", cities)).isComparable())
                .toList();
        assertThat(comparable).containsExactly(false, false, true, true, true, false);
    }

    @Test
    void aCityAndItsThemeAreTheStartOfAnother() {
        assertThat(readable(
                        URL.alone("台北").on(Optional.of(Theme.DIGITAL_DIVIDE)).unmarked()))
                .isEqualTo("/compare?city=台北&theme=デジタルデバイド");
        assertThat(URL.on(Optional.empty()).themes()).isEmpty();
    }

    @Test
    void aThemeThatThereIsNotIsTold() {
        assertThatThrownBy(() -> CompareUrl.of(Map.of("theme", List.of("錬金術"))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("錬金術");
    }

    private static String readable(CompareUrl url) {
        return URLDecoder.decode(url.toString().replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
