package jirei.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.Dimension;
import jirei.query.QueryParser;
import jirei.search.Correction;
import jirei.search.Expansion;
import jirei.search.MatchType;
import jirei.search.Offer;
import jirei.search.Refinement;
import jirei.search.Relaxation;
import jirei.search.SearchResult;
import jirei.web.parts.ExpansionView;
import jirei.web.parts.Link;
import jirei.web.url.SearchUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notes above the hits name the relaxation, and their links keep the rest of the URL. */
final class AnswerViewTest {
    private static final Refinement SEOUL = new Refinement(Dimension.CITY, "ソウル");

    private static SearchResult result(Relaxation relaxation, String meant, List<Offer> offers) {
        Optional<Correction> correction = meant.isEmpty()
                ? Optional.empty()
                : Optional.of(new Correction(QueryParser.parse(meant).query(), 12));
        return new SearchResult(
                1234,
                1234,
                0,
                relaxation,
                List.of(),
                correction,
                List.of(),
                offers,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static AnswerView answer(String typed, Relaxation relaxation, String meant) {
        return AnswerView.of(SearchUrl.HOME.with(SEOUL).asking(typed), result(relaxation, meant, List.of()));
    }

    private static String address(Optional<Link> link) {
        return URLDecoder.decode(link.orElseThrow().href(), StandardCharsets.UTF_8);
    }

    @Test
    void whatMatchesAsTypedNeedsNoNotice() {
        AnswerView answer = answer("防犯", Relaxation.NONE, "");
        assertThat(answer)
                .isEqualTo(new AnswerView(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of()));
    }

    @Test
    void whatWasProbablyMeantIsOffered() {
        AnswerView answer = answer("行制改革", Relaxation.NONE, "行政改革");
        assertThat(answer.meant().orElseThrow().label()).isEqualTo("行政改革（12件）");
        assertThat(address(answer.meant())).isEqualTo("/?q=行政改革&city=ソウル");
        assertThat(answer.notice()).isEmpty();
        assertThat(answer.asTyped()).isEmpty();
    }

    @Test
    void whereACorrectionWasSearchedOneComesBackToWhatWasTyped() {
        AnswerView answer = answer("行制改革", Relaxation.CORRECTED, "行政改革");
        assertThat(answer.notice()).hasValue("「行制改革」に一致する項目はないため、「行政改革」で検索した結果です。");
        assertThat(answer.meant()).isEmpty();
        assertThat(answer.asTyped().orElseThrow().label()).isEqualTo("「行制改革」のまま検索する");
        assertThat(address(answer.asTyped())).isEqualTo("/?q=行制改革&city=ソウル&exact=行制改革");
    }

    @ParameterizedTest
    @CsvSource({
        "ソウルの行制改革, ソウルの行政改革, &exact=ソウルの行制改革&exact=行制改革",
        "防犯 ドロン, 防犯 ドローン, &exact=ドロン",
    })
    void onlyWhatWasPutRightIsLeftAsTyped(String typed, String meant, String exact) {
        assertThat(address(answer(typed, Relaxation.CORRECTED, meant).asTyped()))
                .isEqualTo("/?q=" + typed + "&city=ソウル" + exact);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, '1,234件'",
        "CORRECTED, '1,234件'",
        "FEWER_WORDS, '一部一致 1,234件'",
        "RELATED_WORDS, '関連する項目 1,234件'",
    })
    void theCountSaysWhatItCounts(Relaxation relaxation, String count) {
        assertThat(AnswerView.count(result(relaxation, "", List.of()))).isEqualTo(count);
    }

    @Test
    void aWordThatNoEntryHasIsNamed() {
        SearchResult lacking = new SearchResult(
                0,
                0,
                3,
                Relaxation.NONE,
                List.of("ゼロトラスト", "量子"),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);
        assertThat(AnswerView.of(SearchUrl.HOME.asking("ゼロトラスト 量子"), lacking).notice())
                .contains("「ゼロトラスト」「量子」は、どの項目にもありません。");
    }

    @Test
    void anOfferKeepsTheQueryAndTheRest() {
        SearchUrl url = SearchUrl.HOME.asking("ソウル 防犯").withExact(Set.of("防犯"));
        AnswerView answer = AnswerView.of(url, result(Relaxation.NONE, "", List.of(Offer.of(SEOUL))));
        assertThat(answer.offers())
                .containsExactly(Link.to("都市: ソウルで絞り込む", url.with(SEOUL).toString()));
    }

    @Test
    void anOfferOfAnAreaPicksAllItsCountries() {
        SearchUrl url = SearchUrl.HOME.asking("北欧 防犯");
        List<Refinement> countries =
                List.of(new Refinement(Dimension.COUNTRY, "デンマーク"), new Refinement(Dimension.COUNTRY, "ノルウェー"));
        AnswerView answer = AnswerView.of(url, result(Relaxation.NONE, "", List.of(new Offer("北欧", countries))));
        assertThat(answer.offers())
                .containsExactly(Link.to("国: 北欧で絞り込む", url.with(countries).toString()));
    }

    @Test
    void entriesWithSomeWordsAreSaidToBeCounted() {
        SearchResult mixed = new SearchResult(
                12,
                3,
                40,
                Relaxation.NONE,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);
        assertThat(AnswerView.complete(mixed))
                .hasValueSatisfying(note -> assertThat(note).startsWith("すべての語を含む項目は3件です。"));
        assertThat(AnswerView.complete(result(Relaxation.NONE, "", List.of()))).isEmpty();
    }

    @Test
    void severalCitiesAreOfferedForComparisonOnTheThemeThatIsNamed() {
        SearchUrl url = SearchUrl.HOME.asking("ソウルと台北のスマートシティを比較");
        AnswerView answer = AnswerView.of(
                url,
                result(
                        Relaxation.NONE,
                        "",
                        List.of(
                                Offer.of(SEOUL),
                                Offer.of(new Refinement(Dimension.CITY, "台北")),
                                Offer.of(new Refinement(Dimension.THEME, "スマートシティ")))));
        Link compare = answer.offers().getFirst();
        assertThat(compare.label()).isEqualTo("ソウルと台北を比較");
        assertThat(URLDecoder.decode(compare.href(), StandardCharsets.UTF_8))
                .startsWith("/compare?city=ソウル&city=台北&theme=スマートシティ");
    }

    @Test
    void formsStandByTheirWayAndTheSoundOfTheWordItselfIsNone() {
        Expansion smartphone = new Expansion(
                "スマホ",
                List.of(
                        new Expansion.ExpandedForm("携帯電話", MatchType.RELATED, 0.2f),
                        new Expansion.ExpandedForm("スマホ", MatchType.VARIANT, 0.9f),
                        new Expansion.ExpandedForm("スマートフォン", MatchType.SYNONYM, 0.6f)));
        Expansion sound = new Expansion("防犯", List.of(new Expansion.ExpandedForm("防犯", MatchType.VARIANT, 0.9f)));
        SearchUrl url = SearchUrl.HOME.asking("スマホ 防犯");
        assertThat(ExpansionView.of(List.of(smartphone, sound), url))
                .containsExactly(new ExpansionView(
                        "スマホ",
                        List.of(
                                new ExpansionView.WayView("同義語", List.of("スマートフォン")),
                                new ExpansionView.WayView("関連語", List.of("携帯電話"))),
                        Optional.of(url.withExact(Set.of("スマホ")).toString())));
    }

    @Test
    void aSearchThatEndedEarlyHasAtLeastSoMany() {
        SearchResult early = new SearchResult(
                1234,
                1234,
                0,
                Relaxation.NONE,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true);
        assertThat(AnswerView.count(early)).isEqualTo("1,234件以上");
        assertThat(AnswerView.count(result(Relaxation.NONE, "", List.of()))).isEqualTo("1,234件");
    }
}
