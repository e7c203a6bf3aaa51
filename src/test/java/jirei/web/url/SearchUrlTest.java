package jirei.web.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jirei.casestudy.Dimension;
import jirei.search.Refinement;
import jirei.search.Sort;
import jirei.web.http.BadRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A URL and the state of the page convert into each other. */
final class SearchUrlTest {
    private static final Refinement SEOUL = new Refinement(Dimension.CITY, "ソウル");
    private static final Refinement PARIS = new Refinement(Dimension.CITY, "パリ");
    private static final Refinement BENCHMARK = new Refinement(Dimension.RATING, "BENCHMARK");

    private static SearchUrl read(String address) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : address.substring(address.indexOf('?') + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters
                    .computeIfAbsent(
                            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                            name -> new ArrayList<>())
                    .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return SearchUrl.of(parameters);
    }

    private static String readable(SearchUrl url) {
        return URLDecoder.decode(url.toString(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsAsUsualIsLeftOut() {
        assertThat(SearchUrl.HOME).hasToString("/");
        assertThat(read("/?q=&sort=relevance&page=1&size=20")).isEqualTo(SearchUrl.HOME);
        assertThat(SearchUrl.HOME.asksForEverything()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=防犯",
                "/?q=防犯&city=ソウル&city=パリ&theme=スマートシティ&rating=NONE&kind=PLAN&region=欧州&sort=page&page=3&size=50",
                "/?city=ソウル&page=100",
                "/?city=ソウル&attribute.府省庁=環境省&attribute.府省庁=a+b&attribute.オンライン化=済",
                "/?q=防犯+スマホ&city=ソウル&exact=スマホ&exact=防犯&sort=page&page=3",
                "/?q=防犯&meaning=off&sort=city&page=2",
                "/?q=a+b%26c=%3D%2B%25%23",
                "/?q=%22>%3Cscript>",
            })
    void anAddressThatWasReadIsWrittenAlike(String address) {
        SearchUrl url = read(address);
        assertThat(read(url.toString())).isEqualTo(url);
        assertThat(url.toString()).matches("[\\x21-\\x7e]+").doesNotContain("\"", "<", ">", "'", " ");
    }

    @Test
    void meaningCountsUnlessItIsSwitchedOff() {
        SearchUrl words = read("/?q=防犯&page=3").withMeaning(false);
        assertThat(readable(words)).isEqualTo("/?q=防犯&meaning=off");
        assertThat(words.asking("窓口").with(SEOUL).sorted(Sort.CITY).page(2).meaning())
                .isFalse();
        assertThat(read("/?q=防犯&meaning=on")).isEqualTo(read("/?q=防犯"));
        assertThat(words.withMeaning(true)).isEqualTo(read("/?q=防犯"));
        assertThat(words.conditions()).isEqualTo(read("/?q=防犯").conditions());
        assertThatThrownBy(() -> read("/?q=防犯&meaning=maybe"))
                .isInstanceOf(BadRequest.class)
                .hasMessage("アドレスの「meaning」に「maybe」は使えません。使えるのは on、off です。");
    }

    @Test
    void thingsInOrderOfTheAddress() {
        SearchUrl url = SearchUrl.HOME
                .asking("防犯")
                .with(SEOUL)
                .with(BENCHMARK)
                .with(PARIS)
                .sorted(Sort.CITY)
                .page(2);
        assertThat(readable(url)).isEqualTo("/?q=防犯&city=ソウル&rating=BENCHMARK&city=パリ&sort=city&page=2");
    }

    @Test
    void everyChangeGoesBackToPageOneAndKeepsTheRest() {
        SearchUrl url = read("/?q=防犯&city=ソウル&rating=★&sort=city&page=7&size=50");
        assertThat(readable(url.with(PARIS))).isEqualTo("/?q=防犯&city=ソウル&rating=BENCHMARK&city=パリ&sort=city&size=50");
        assertThat(readable(url.without(SEOUL))).isEqualTo("/?q=防犯&rating=BENCHMARK&sort=city&size=50");
        assertThat(readable(url.withoutRefinements())).isEqualTo("/?q=防犯&sort=city&size=50");
        assertThat(readable(url.asking("高齢者"))).isEqualTo("/?q=高齢者&city=ソウル&rating=BENCHMARK&sort=city&size=50");
        assertThat(readable(url.sorted(Sort.RELEVANCE))).isEqualTo("/?q=防犯&city=ソウル&rating=BENCHMARK&size=50");
    }

    @ParameterizedTest
    @CsvSource({
        "/?view=list, /?view=list",
        "/?view=list&page=2, /?page=2",
        "/?q=防犯&view=list, /?q=防犯",
        "/?q=防犯&view=matrix, /?q=防犯&view=matrix",
        "/?q=防犯&view=matrix&page=7, /?q=防犯&view=matrix",
        "/?sort=city, /?sort=city",
        "/?sort=city&view=matrix, /?sort=city&view=matrix",
        "/?size=50&view=list, /?size=50",
    })
    void aViewIsNamedWhereItIsNotTheUsualOne(String written, String usual) {
        assertThat(readable(read(written))).isEqualTo(usual);
        assertThat(read(written)).isEqualTo(read(usual));
    }

    @Test
    void theMatrixOfAllIsTheHomePage() {
        assertThat(read("/?view=matrix")).isEqualTo(SearchUrl.HOME);
        assertThat(read("/?view=matrix&page=2")).isEqualTo(SearchUrl.HOME);
    }

    @Test
    void fromTheHomePageOneComesToAListAndFromAnyOtherMatrixToAMatrix() {
        assertThat(SearchUrl.HOME.view()).isEqualTo(ResultView.MATRIX);
        assertThat(readable(SearchUrl.HOME.asking("防犯"))).isEqualTo("/?q=防犯");
        assertThat(readable(SearchUrl.HOME.with(SEOUL))).isEqualTo("/?city=ソウル");
        assertThat(readable(SearchUrl.HOME.page(2))).isEqualTo("/?page=2");
        assertThat(readable(SearchUrl.HOME.sorted(Sort.CITY))).isEqualTo("/?sort=city&view=matrix");
        SearchUrl matrix = read("/?q=スマホ&city=ソウル&view=matrix");
        assertThat(readable(matrix.asking("防犯"))).isEqualTo("/?q=防犯&city=ソウル&view=matrix");
        assertThat(readable(matrix.with(PARIS))).isEqualTo("/?q=スマホ&city=ソウル&city=パリ&view=matrix");
        assertThat(readable(matrix.unrestricted())).isEqualTo("/?q=スマホ&view=matrix");
        assertThat(readable(matrix.without(SEOUL).asking(""))).isEqualTo("/");
        assertThat(readable(matrix.as(ResultView.LIST))).isEqualTo("/?q=スマホ&city=ソウル");
    }

    @Test
    void aListStaysAListHoweverLittleIsAskedFor() {
        assertThat(readable(read("/?city=ソウル").without(SEOUL))).isEqualTo("/?view=list");
        assertThat(readable(read("/?page=3").page(1))).isEqualTo("/?view=list");
        assertThat(readable(read("/?sort=city").sorted(Sort.RELEVANCE))).isEqualTo("/?view=list");
        assertThat(readable(read("/?view=list").with(SEOUL))).isEqualTo("/?city=ソウル");
    }

    @Test
    void oneValueTakesThePlaceOfTheOthersOfItsDimension() {
        SearchUrl url = read("/?q=防犯&city=ソウル&rating=★&city=台北&page=2");
        assertThat(readable(url.withOnly(PARIS))).isEqualTo("/?q=防犯&rating=BENCHMARK&city=パリ");
    }

    @Test
    void lettersAreReadableWhereASignWouldNotBeMistaken() {
        SearchUrl url = read("/?q=a%26b%25+\"&city=<サン・パウロ>");
        assertThat(Addresses.readable(url)).isEqualTo("/?q=a%26b%25+%22&city=%3Cサン・パウロ%3E");
    }

    @Test
    void aValueIsPickedOnceHoweverItIsWritten() {
        assertThat(read("/?rating=★&rating=BENCHMARK&rating=ベンチマーク").refinements())
                .containsExactly(BENCHMARK);
        assertThat(SearchUrl.HOME.with(SEOUL).with(SEOUL)).isEqualTo(SearchUrl.HOME.with(SEOUL));
        assertThat(SearchUrl.HOME.without(SEOUL)).isEqualTo(SearchUrl.HOME);
    }

    @Test
    void blanksAroundAQueryAndUnknownParametersDoNotMatter() {
        assertThat(read("/?q=　防犯 &utm_source=mail")).isEqualTo(SearchUrl.HOME.asking("防犯"));
    }

    @ParameterizedTest
    @CsvSource({
        "page, 0, 1から100までの数",
        "page, 101, 100ページより先",
        "page, ２, 1から100までの数",
        "size, 101, 100件まで",
        "size, -5, 1から100までの数",
        "sort, best, relevance、rating、city、newest、page",
        "view, map, list、matrix",
        "rating, △, ★ ベンチマーク、○ 情報あり、－ 情報なし",
        "kind, 会議, 事例、計画・戦略、組織、基礎情報、資料",
        "theme, 料理, スマートシティ",
        "region, 南の果て, アジア、欧州",
        "year-from, 1949, 1950から2100までの西暦",
        "year-to, 令和3, 1950から2100までの西暦",
    })
    void whatThereCannotBeIsNamedWithWhatThereIs(String parameter, String value, String known) {
        assertThatThrownBy(() -> read("/?" + parameter + "=" + value))
                .isInstanceOf(BadRequest.class)
                .hasMessageContainingAll("「" + parameter + "」", "「" + value + "」", known);
    }

    @ParameterizedTest
    @CsvSource({
        "region=ヨーロッパ, region=ヨーロッパ",
        "region=北欧, region=北欧",
        "region=europe, region=欧州",
        "region=南極, region=南極",
        "country=米国, country=米国",
        "theme=AI, theme=新技術（AI・メタバース等）",
        "theme=デジタル, theme=行政サービスのデジタル化&theme=デジタルデバイド&theme=デジタル予算",
        "rating=★○, rating=BENCHMARK&rating=INFORMATION",
        "kind=事例, kind=INITIATIVE",
    })
    void valuesAreReadAsInAQuery(String written, String meant) {
        assertThat(readable(read("/?" + written))).isEqualTo("/?" + meant);
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2023, 2021-2023",
        "2023, 2021, 2021-2023",
        "2021, 2021, 2021",
        "2021, '', 2021-",
        "'', 2023, -2023",
    })
    void twoFieldsAreARangeOfYears(String from, String to, String years) {
        Map<String, List<String>> form = Map.of("year-from", List.of(from), "year-to", List.of(to));
        assertThat(SearchUrl.of(form)).hasToString("/?year=" + years);
        assertThat(SearchUrl.isForm(form)).isTrue();
        assertThat(SearchUrl.isForm(Map.of("year", List.of(years)))).isFalse();
    }

    @Test
    void twoEmptyFieldsAreNoYears() {
        assertThat(read("/?q=AI&year-from=&year-to=")).hasToString("/?q=AI");
        assertThat(readable(read("/?year-to=2023&attribute.府省庁=環境省&city=ソウル")))
                .isEqualTo("/?city=ソウル&year=-2023&attribute.府省庁=環境省");
    }

    @Test
    void moreRefinementsThanAnybodyPicksAreRefused() {
        List<String> cities =
                IntStream.range(0, 61).mapToObj(number -> "都市" + number).toList();
        assertThatThrownBy(() -> SearchUrl.of(Map.of("city", cities)))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("60個まで");
    }

    @Test
    void exactWordsAreKeptByEveryChangeInOneOrder() {
        SearchUrl url = read("/?exact=防犯&q=スマホ+防犯&exact=スマホ&exact=防犯&size=50");
        assertThat(readable(url)).isEqualTo("/?q=スマホ 防犯&exact=スマホ&exact=防犯&size=50");
        assertThat(readable(url.with(SEOUL))).isEqualTo("/?q=スマホ 防犯&city=ソウル&exact=スマホ&exact=防犯&size=50");
        assertThat(url.with(SEOUL).without(SEOUL)).isEqualTo(url);
        assertThat(url.withoutRefinements()).isEqualTo(url);
        assertThat(url.sorted(Sort.CITY).exact()).isEqualTo(url.exact());
        assertThat(url.page(2).exact()).isEqualTo(url.exact());
        assertThat(readable(url.unrestricted())).isEqualTo("/?q=スマホ 防犯&size=50");
    }

    @Test
    void aWordIsMadeExactAndNoLongerSoOnPageOne() {
        SearchUrl url = read("/?q=スマホ+防犯&city=ソウル&page=3");
        SearchUrl exact = url.withExact(List.of("スマホ"));
        assertThat(readable(exact)).isEqualTo("/?q=スマホ 防犯&city=ソウル&exact=スマホ");
        assertThat(exact.withExact(List.of("スマホ"))).isEqualTo(exact);
        assertThat(exact.withoutExact("スマホ")).isEqualTo(url.page(1));
    }

    @ParameterizedTest
    @CsvSource({"ｽﾏﾎ 防犯, スマホ", "情報　格差, 情報 格差", "情報 -犯罪 格差, 情報 格差", "ＡＩ, ai", "サ−バ-, サーバー"})
    void widthCaseAndSignsDoNotMatterToWhetherTheTextHasTheWord(String text, String word) {
        SearchUrl url = SearchUrl.of(Map.of("q", List.of(text), "exact", List.of(word)));
        assertThat(url.exact()).containsExactly(word);
    }

    @Test
    void wordsThatTheTextDoesNotHaveAreDropped() {
        assertThat(readable(read("/?q=防犯&exact=スマホ&exact=防犯&exact="))).isEqualTo("/?q=防犯&exact=防犯");
        assertThat(readable(read("/?q=防犯+スマホ&exact=スマホ&exact=防犯").asking("防犯カメラ")))
                .isEqualTo("/?q=防犯カメラ&exact=防犯");
    }

    @Test
    void moreOrLongerExactWordsThanAnybodyTypesAreRefused() {
        List<String> words =
                IntStream.range(0, 21).mapToObj(number -> "語" + number).toList();
        assertThatThrownBy(() -> SearchUrl.of(Map.of("q", List.of("語"), "exact", words)))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("20個まで");
        assertThatThrownBy(() -> SearchUrl.of(Map.of("q", List.of("語"), "exact", List.of("語".repeat(101)))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("100文字まで");
    }

    @Test
    void allWaysToLookAtTheSameHitsHaveTheSameConditions() {
        String conditions = "/?q=防犯&city=ソウル&city=パリ&exact=防犯";
        for (String way : List.of(
                conditions,
                conditions + "&page=3&size=50",
                conditions + "&sort=city&view=matrix",
                "/?exact=防犯&city=パリ&view=list&city=ソウル&q=防犯")) {
            assertThat(readable(read(way).conditions())).as(way).isEqualTo(conditions);
        }
        assertThat(SearchUrl.HOME.with(SEOUL).with(BENCHMARK).conditions())
                .isEqualTo(SearchUrl.HOME.with(BENCHMARK).with(SEOUL).conditions());
        assertThat(SearchUrl.HOME.conditions()).isEqualTo(read("/?view=list").conditions());
    }
}
