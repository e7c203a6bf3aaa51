package jirei.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.ExampleFile;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.casestudy.EntryId;
import jirei.query.QueryParser;
import jirei.search.FacetResult.FacetValue;
import org.junit.jupiter.api.Test;

/** The contract of engines for inexact matches, tested on the whole study. */
public interface AnswersContract extends Repeated {
    /** A view of an index that holds {@link Study#readings()}. */
    IndexView view();

    private SearchResult answer(String typed, Set<Refinement> refinements, Set<String> exact, Sort sort, int page) {
        return view().search(new SearchRequest(
                        QueryParser.parse(typed).query(),
                        refinements,
                        exact,
                        sort,
                        new PageNumber(page),
                        new PageSize(PageSize.LARGEST)))
                .result();
    }

    private SearchResult answer(String typed) {
        return answer(typed, Set.of(), Set.of(), Sort.RELEVANCE, 1);
    }

    private SearchResult exactly(String typed, String... exact) {
        return answer(typed, Set.of(), Set.of(exact), Sort.RELEVANCE, 1);
    }

    /** All pages, one after the other. */
    private List<Hit> leafed(String typed, Sort sort) {
        List<Hit> leafed = new ArrayList<>();
        List<Hit> page;
        int number = 1;
        do {
            page = answer(typed, Set.of(), Set.of(), sort, number++).hits();
            leafed.addAll(page);
        } while (!page.isEmpty());
        return leafed;
    }

    private Set<EntryId> counted(String typed) {
        return leafed(typed, Sort.CITY).stream()
                .filter(Hit::counted)
                .map(hit -> hit.entry().id())
                .collect(Collectors.toSet());
    }

    private static List<WordMatch> why(SearchResult result) {
        return Stream.concat(result.hits().stream(), result.near().stream())
                .flatMap(hit -> hit.why().stream())
                .toList();
    }

    private static List<String> marked(SearchResult result) {
        return result.hits().stream()
                .flatMap(hit -> Stream.concat(hit.title().segments().stream(), hit.snippet().segments().stream()))
                .filter(MarkedText.Segment::marked)
                .map(MarkedText.Segment::text)
                .toList();
    }

    @Test
    default void aWordThatNoEntryHasIsSaidToBeLacking() {
        assertThat(answer("防犯カメラ").lacking()).isEmpty();
        assertThat(answer("防犯カメラ 蒸気機関車").lacking()).containsExactly("蒸気機関車");
        assertThat(answer("ゼロトラスト").lacking()).containsExactly("ゼロトラスト");
        assertThat(answer("ゼロトラスト 高齢者").lacking()).containsExactly("ゼロトラスト");
    }

    @Test
    default void partsOfANameThatNoEntryHasAreNoAnswer() {
        for (String name : List.of("ゼロスマホ", "メタアプリ")) {
            SearchResult result = answer(name);
            assertThat(result.total()).as(name).isZero();
            assertThat(result.lacking()).as(name).containsExactly(name);
        }
    }

    @Test
    default void aGeneralPartOfACompoundThatNoEntryHasIsNoAnswer() {
        for (String compound : List.of("電子黒板", "デジタル人民元", "民生委員")) {
            SearchResult result = answer(compound);
            assertThat(result.total()).as(compound).isZero();
            assertThat(result.reachable()).as(compound).isPositive();
            assertThat(result.lacking()).as(compound).isNotEmpty();
        }
        assertThat(answer("電子 黒板").total()).as("two words").isPositive();
    }

    @Test
    default void nothingWithinAnotherWordIsMarkedForAPart() {
        assertThat(marked(answer("メタバース -ソウル"))).doesNotContain("バス", "めた");
        assertThat(marked(answer("なりすまし"))).doesNotContain("スマー");
    }

    @Test
    default void queriesAreRelaxedNoFurtherThanNeeded() {
        for (ExampleFile.Row row : ExampleFile.rows("answers/relaxation.tsv")) {
            SearchResult result = answer(row.cell(0));
            String unanswered = result.reachable() == 0 ? "NOTHING" : "WEAK";
            String step = result.total() > 0 ? result.relaxation().name() : unanswered;
            assertThat(step).as(row.toString()).isEqualTo(row.cell(1));
            assertThat(result.isAnswered())
                    .as(row.toString())
                    .isEqualTo(Set.of("NONE", "CORRECTED").contains(step));
        }
    }

    @Test
    default void everyMatchTypeIsExplained() {
        Set<MatchType> told = EnumSet.noneOf(MatchType.class);
        for (ExampleFile.Row row : ExampleFile.rows("answers/ways.tsv")) {
            MatchType way = MatchType.valueOf(row.cell(1));
            told.add(way);
            assertThat(why(answer(row.cell(0))))
                    .as(row.toString())
                    .anyMatch(match -> match.matchType() == way
                            && match.typed().equals(row.cell(2))
                            && match.matched().equals(row.cell(3)));
        }
        assertThat(told).containsExactly(MatchType.values());
    }

    @Test
    default void spellingsOfAWordFindTheSame() {
        for (ExampleFile.Row row : cases(ExampleFile.rows("answers/same.tsv"))) {
            assertThat(counted(row.cell(0))).as(row.toString()).isNotEmpty().isEqualTo(counted(row.cell(1)));
            assertThat(answer(row.cell(0)).relaxation()).as(row.toString()).isEqualTo(Relaxation.NONE);
        }
    }

    @Test
    default void aFullMatchHasAFullMatchOfEveryWord() {
        for (String typed : List.of("高齢者 スマホ", "防犯 カメラ", "ソウル 防犯", "souru 防犯")) {
            SearchResult result = answer(typed);
            Set<String> words = why(result).stream()
                    .filter(match -> match.matchType().isFull())
                    .map(WordMatch::typed)
                    .collect(Collectors.toSet());
            for (Hit hit : result.hits().stream().filter(Hit::complete).toList()) {
                Set<String> found = hit.why().stream()
                        .filter(match -> match.matchType().isFull())
                        .map(WordMatch::typed)
                        .collect(Collectors.toSet());
                assertThat(words).as(typed).containsAll(found);
                assertThat(Arrays.asList(typed.split(" ")))
                        .as(typed)
                        .allMatch(word -> found.stream().anyMatch(sought -> sought.contains(word)));
            }
        }
    }

    @Test
    default void anotherWordLowersTheCountButKeepsAllHitsReachable() {
        for (String first : List.of("高齢者", "データ", "アプリ")) {
            SearchResult one = answer(first);
            SearchResult both = answer(first + " 市民");
            assertThat(both.relaxation()).isEqualTo(Relaxation.NONE);
            assertThat(both.total()).isPositive().isLessThan(one.total());
            assertThat(both.reachable()).isGreaterThanOrEqualTo(one.total());
        }
    }

    @Test
    default void anExactWordIsSearchedOnlyAsTyped() {
        SearchResult exact = exactly("スマホ", "スマホ");
        assertThat(exact.total()).isPositive().isLessThan(answer("スマホ").total());
        assertThat(exact.expansions()).isEmpty();
        assertThat(why(exact)).isNotEmpty().allMatch(match -> match.matchType() == MatchType.AS_TYPED);
        assertThat(exactly("souru", "souru").total()).isZero();
        assertThat(exactly("行制改革", "行制改革").correction()).isEmpty();
        assertThat(exactly("行制改革", "行制改革").isAnswered()).isFalse();
    }

    @Test
    default void otherWordsThanTheExactOnesAreStillExpanded() {
        assertThat(exactly("高齢者 スマホ", "高齢者").expansions())
                .extracting(Expansion::typed)
                .contains("スマホ")
                .doesNotContain("高齢者");
    }

    @Test
    default void expansionsAreListedWithTheirForms() {
        Expansion expansion = answer("スマホ").expansions().stream()
                .filter(each -> each.typed().equals("スマホ"))
                .findFirst()
                .orElseThrow();
        assertThat(expansion.forms()).extracting(Expansion.ExpandedForm::text).contains("スマートフォン", "携帯電話");
        assertThat(expansion.forms()).allMatch(form -> form.weight() > 0);
    }

    @Test
    default void eachWordIsSpelledOtherwiseByItself() {
        assertThat(answer("ディジタル 見守り").expansions())
                .extracting(Expansion::typed)
                .contains("ディジタル")
                .allSatisfy(typed -> assertThat(typed).doesNotContain(" "));
        assertThat(answer("防犯 あと").expansions().stream().flatMap(expansion -> expansion.forms().stream()))
                .extracting(Expansion.ExpandedForm::text)
                .as("what only sounds like a short word")
                .doesNotContain("at");
    }

    @Test
    default void valuesNamedByWordsAreOffered() {
        Refinement seoul = new Refinement(Dimension.CITY, "ソウル");
        assertThat(answer("ソウルの防犯カメラ").offers()).containsExactly(Offer.of(seoul));
        assertThat(answer("souru 防犯カメラ").offers()).containsExactly(Offer.of(seoul));
        assertThat(answer("スマートシティの★").offers())
                .containsExactlyInAnyOrder(
                        Offer.of(new Refinement(Dimension.RATING, "BENCHMARK")),
                        Offer.of(new Refinement(Dimension.THEME, "スマートシティ")));
        assertThat(answer("ソウルの防犯カメラ", Set.of(seoul), Set.of(), Sort.RELEVANCE, 1)
                        .offers())
                .as("it is picked already")
                .isEmpty();
        assertThat(answer("防犯カメラ").offers()).isEmpty();
    }

    @Test
    default void aTypingErrorIsCorrectedAndExplained() {
        SearchResult slipped = answer("行制改革");
        SearchResult meant = answer("行政改革");
        assertThat(slipped.correction().map(Correction::text)).contains("行政改革");
        assertThat(slipped.relaxation()).isEqualTo(Relaxation.CORRECTED);
        assertThat(slipped.total()).as("in a row, not each word anywhere").isBetween(1, meant.total());
        assertThat(slipped.hits().getFirst().why())
                .contains(new WordMatch("行制改革", "行政改革", WordMatch.MatchedPart.BODY, MatchType.CORRECTED));
        assertThat(meant.correction()).isEmpty();
        assertThat(meant.relaxation()).isEqualTo(Relaxation.NONE);
    }

    @Test
    default void aCorrectionIsCountedUnderTheRefinementsAndOnlyOfferedWhereItFindsSomething() {
        int offered = 0;
        for (City city : view().cities()) {
            Set<Refinement> there = Set.of(new Refinement(Dimension.CITY, city.name()));
            SearchResult slipped = answer("行制改革", there, Set.of(), Sort.RELEVANCE, 1);
            SearchResult meant = answer("行政改革", there, Set.of(), Sort.RELEVANCE, 1);
            boolean finds = meant.complete() > 0 && meant.relaxation().isFull();
            assertThat(slipped.correction().isPresent()).as(city.name()).isEqualTo(finds);
            int entries = slipped.relaxation() == Relaxation.CORRECTED ? slipped.total() : meant.total();
            assertThat(slipped.correction().map(Correction::entries).orElse(entries))
                    .as(city.name())
                    .isEqualTo(entries);
            offered += finds ? 1 : 0;
        }
        assertThat(offered).isBetween(1, view().cities().size() - 1);
    }

    @Test
    default void aKnownWordIsNeverCorrectedAway() {
        for (String typed : List.of("LINE", "line", "ＬＩＮＥ", "LINE申請", "ワッツアップ")) {
            SearchResult result = answer(typed);
            assertThat(result.correction()).as(typed).isEmpty();
            assertThat(result.relaxation()).as(typed).isNotEqualTo(Relaxation.CORRECTED);
        }
    }

    @Test
    default void synonymsAndVariantsAreMarkedWhole() {
        assertThat(marked(answer("スマホ"))).contains("スマホ", "スマートフォン").doesNotContain("スマート", "フォン", "マホ");
        assertThat(marked(answer("取り組み"))).contains("取組").doesNotContain("取", "組");
        assertThat(marked(answer("metabasu"))).contains("メタバース").doesNotContain("メタバ", "バース");
        assertThat(marked(answer("Burokratt"))).contains("Bürokratt");
    }

    @Test
    default void facetsCountFullMatchesOnly() {
        for (String typed : List.of("高齢者 スマートフォン", "ソウルの防犯カメラ", "防犯カメラ ブロックチェーン 量子")) {
            SearchResult result = answer(typed);
            assertThat(result.others()).as(typed).isPositive();
            Map<String, Integer> cities = new TreeMap<>();
            leafed(typed, Sort.RELEVANCE).stream()
                    .filter(Hit::counted)
                    .flatMap(hit -> Dimension.CITY.valuesOf(hit.entry()).stream())
                    .forEach(city -> cities.merge(city, 1, Integer::sum));
            assertThat(result.facets().getFirst().values().stream()
                            .collect(Collectors.toMap(FacetValue::value, FacetValue::count)))
                    .as(typed)
                    .isEqualTo(cities);
        }
    }

    @Test
    default void pagesHoldEveryEntryOnceAndFullMatchesFirstHoweverSorted() {
        for (String typed : List.of("高齢者 スマートフォン", "ソウルの防犯カメラ", "防犯カメラ ブロックチェーン 量子", "行制改革", "データ")) {
            for (Sort sort : cases(List.of(Sort.values()))) {
                SearchResult result = answer(typed, Set.of(), Set.of(), sort, 1);
                List<Hit> leafed = leafed(typed, sort);
                assertThat(leafed).as(typed + sort).hasSize(result.reachable());
                assertThat(new HashSet<>(
                                leafed.stream().map(hit -> hit.entry().id()).toList()))
                        .as(typed + sort)
                        .hasSize(leafed.size());
                assertThat(leafed.stream().map(Hit::counted).toList())
                        .as(typed + sort)
                        .isEqualTo(Stream.concat(
                                        Stream.generate(() -> true).limit(result.total()),
                                        Stream.generate(() -> false).limit(result.others()))
                                .toList());
            }
        }
    }

    @Test
    default void aSmallPageIsASliceOfALargeOne() {
        SearchResult whole = answer("高齢者 スマートフォン");
        List<EntryId> ids = whole.hits().stream().map(hit -> hit.entry().id()).toList();
        for (int page = 1; page <= 5; page++) {
            SearchResult part = view().search(new SearchRequest(
                            QueryParser.parse("高齢者 スマートフォン").query(),
                            Set.of(),
                            Set.of(),
                            Sort.RELEVANCE,
                            new PageNumber(page),
                            new PageSize(3)))
                    .result();
            assertThat(part.hits())
                    .extracting(hit -> hit.entry().id())
                    .isEqualTo(ids.subList((page - 1) * 3, page * 3));
        }
    }

    @Test
    default void longUniformTextsHaveAnAnswer() {
        for (String piece : cases(List.of("高齢者", "あ", "こうれいしゃ", "メタバース", "souru", "q", "取り組み", "１", "★"))) {
            String typed = piece.repeat(500 / piece.length());
            for (String text : List.of(typed, typed.replace(piece, piece + " "))) {
                SearchResult result = answer(text);
                assertThat(result.hits().isEmpty()).as(piece).isEqualTo(result.reachable() == 0);
                assertThat(result.hits()).as(piece).hasSizeLessThanOrEqualTo(result.reachable());
            }
        }
    }
}
