package jirei.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    default void anEntryIsFromOneOfSeveralPlaces() {
        for (String typed : List.of(
                "韓国とUAEのメタバース",
                "韓国とドバイのメタバース",
                "ソウル vs ドバイ メタバース",
                "ソウル VS ドバイ メタバース",
                "ソウル対ドバイのメタバース",
                "韓国のソウルとドバイのメタバース")) {
            assertThat(citiesOfAnswers(typed)).as(typed).containsExactlyInAnyOrder("ソウル", "ドバイ");
        }
        assertThat(citiesOfAnswers("英国とフランスの参加型予算")).isNotEmpty().isSubsetOf("ロンドン", "パリ");
        assertThat(citiesOfAnswers("アジアと欧州のデジタルツイン")).contains("シンガポール", "タリン");
    }

    @Test
    default void aPlaceWithinAnotherNarrowsIt() {
        assertThat(citiesOfAnswers("韓国のソウルのメタバース")).containsExactly("ソウル");
        assertThat(citiesOfAnswers("アジアの韓国のメタバース")).containsExactly("ソウル");
        assertThat(search("対策").total()).as("no comparison").isPositive();
    }

    private Set<String> citiesOfAnswers(String typed) {
        return search(typed).hits().stream()
                .filter(Hit::complete)
                .flatMap(hit -> hit.entry().city().stream())
                .map(City::name)
                .collect(Collectors.toSet());
    }

    @Test
    default void anOldOrShortNameOfAPlaceIsOffered() {
        for (String[] names :
                new String[][] {{"印度 交通", "インド"}, {"独 デジタル", "ドイツ"}, {"サンフランの生成AI", "サンフランシスコ"}, {"桑港 生成AI", "サンフランシスコ"}
                }) {
            assertThat(search(names[0]).offers())
                    .as(names[0])
                    .extracting(Offer::label)
                    .contains(names[1]);
        }
        assertThat(search("独自の取組").offers()).as("no country").isEmpty();
        assertThat(search("国:印度").total()).isEqualTo(search("都市:デリー").total());
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
