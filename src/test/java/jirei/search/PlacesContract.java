package jirei.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.query.QueryParser;
import org.junit.jupiter.api.Test;

/** How an engine understands the places that a query or a refinement names. */
public interface PlacesContract {
    /** A view of an index of the whole study. */
    IndexView view();

    private SearchResult search(String typed) {
        return view().search(SearchRequest.of(QueryParser.parse(typed).query())).result();
    }

    @Test
    default void placesAreFoundByAllTheirNames() {
        int america = search("国:アメリカ合衆国").total();
        assertThat(america).isPositive();
        for (String name : List.of("国:アメリカ", "国:米国", "国:USA", "country:usa", "都市:アメリカ", "都市:米国")) {
            assertThat(search(name).total()).as(name).isEqualTo(america);
        }
        assertThat(search("国:イギリス").total())
                .isEqualTo(search("都市:ロンドン").total())
                .isEqualTo(search("国:UK").total());
        assertThat(search("都市:NY").total()).isEqualTo(search("都市:ニューヨーク").total());
        assertThat(search("国:中国").total()).isEqualTo(search("都市:香港").total());
        assertThat(search("地域:ヨーロッパ").total()).isEqualTo(search("地域:欧州").total());
        assertThat(search("地域:北欧").total())
                .isEqualTo(search("国:デンマーク,スウェーデン,ノルウェー,フィンランド").total());
    }

    @Test
    default void aRefinementMayCallAPlaceByAnyName() {
        for (String[] names : new String[][] {{"米国", "アメリカ合衆国"}, {"UK", "英国"}, {"韓国", "韓国"}}) {
            Set<Refinement> called = Set.of(new Refinement(Dimension.COUNTRY, names[0]));
            Set<Refinement> exact = Set.of(new Refinement(Dimension.COUNTRY, names[1]));
            SearchRequest all = SearchRequest.of(QueryParser.parse("").query());
            assertThat(view().search(all.with(called)).total())
                    .as(names[0])
                    .isPositive()
                    .isEqualTo(view().search(all.with(exact)).total());
        }
    }

    @Test
    default void anEntryIsAboutOneOfSeveralCities() {
        for (String typed : List.of("ソウルと台北の防犯", "ソウルと台北の防犯を比較", "防犯 ソウル 台北", "ソウルと台北の防犯の違い")) {
            SearchResult result = search(typed);
            assertThat(result.total()).as(typed).isPositive();
            assertThat(result.relaxation()).as(typed).isEqualTo(Relaxation.NONE);
            assertThat(result.hits().stream().filter(Hit::complete))
                    .as(typed)
                    .isNotEmpty()
                    .allMatch(hit -> hit.entry()
                            .city()
                            .filter(city -> List.of("ソウル", "台北").contains(city.name()))
                            .isPresent());
        }
    }

    @Test
    default void aPlaceInTheTextSteersTheOrderAndIsOffered() {
        for (String name : List.of("米国", "アメリカ", "USA")) {
            SearchResult result = search(name + "のオープンデータ");
            assertThat(result.hits().getFirst().entry().city().flatMap(City::country))
                    .as(name)
                    .contains("アメリカ合衆国");
            assertThat(result.offers()).extracting(Offer::label).contains("アメリカ合衆国");
        }
        assertThat(search("北欧の電子ID").offers())
                .contains(new Offer(
                        "北欧",
                        Stream.of("ノルウェー", "デンマーク", "スウェーデン", "フィンランド")
                                .map(country -> new Refinement(Dimension.COUNTRY, country))
                                .toList()));
        assertThat(search("LA スマートシティ").offers()).extracting(Offer::label).contains("ロサンゼルス");
        assertThat(search("la").offers()).as("a word of a name").isEmpty();
    }

    @Test
    default void aCityNameThatIsPartOfAnotherMeansThatCity() {
        assertThat(search("都市:台北").total())
                .isEqualTo(search("都市:\"台北\"").total())
                .isPositive();
    }
}
