package jirei.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.ExampleFile;
import jirei.casestudy.Dimension;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.query.QueryParser;
import jirei.search.FacetResult.FacetValue;
import jirei.search.Suggestion.SuggestionKind;
import org.junit.jupiter.api.Test;

/** The contract of engines for suggestions and similar entries, tested on the whole study. */
public interface SuggestionsContract extends Repeated {
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
    default void neitherALongerFormOfANameNorAWordThatIsThereIsSuggested() {
        assertThat(suggested("孤独を", 10)).containsExactly("孤独を和らげる高齢者アプリ");
        assertThat(suggested("ソウル そ", 20)).isNotEmpty().doesNotContain("ソウル ソウル");
    }

    @Test
    default void theBestSuggestionComesFirst() {
        assertThat(suggested("ソウル", 10)).first().isEqualTo("ソウル");
        assertThat(view().suggest("かんこく", 5))
                .contains(new Suggestion(
                        "ソウル",
                        "ソウル",
                        SuggestionKind.CITY,
                        Optional.of("韓国"),
                        List.of(new Refinement(Dimension.CITY, "ソウル")),
                        Optional.of(""),
                        23));
        List<String> texts = suggested("カメラ", 10);
        assertThat(texts.indexOf("スマート防犯カメラ")).isGreaterThan(texts.indexOf("カメラ"));
        assertThat(suggested("デ", 3)).hasSize(3);
    }

    @Test
    default void everySuggestionHasHits() {
        for (String typed : cases(List.of("デ", "s", "ソ", "ka", "オ", "市"))) {
            for (Suggestion suggestion : view().suggest(typed, 20)) {
                boolean isFacet = suggestion.kind() == SuggestionKind.THEME;
                assertThat(isFacet ? 1 : found(suggestion.text()))
                        .as(suggestion.text())
                        .isPositive();
            }
        }
    }

    @Test
    default void aPlaceIsSuggestedAsSuchByItsBeginning() {
        for (String typed : List.of("シンガ", "しんが", "singa", "ｼﾝｶﾞ", "SINGA", "星港")) {
            List<Suggestion> found = view().suggest(typed, 10);
            assertThat(found).as(typed).first().satisfies(city -> {
                assertThat(city.label()).isEqualTo("シンガポール");
                assertThat(city.kind()).isEqualTo(SuggestionKind.CITY);
                assertThat(city.values()).containsExactly(new Refinement(Dimension.CITY, "シンガポール"));
                assertThat(city.rest()).contains("");
            });
            assertThat(found).as(typed).noneMatch(other -> other.text().contains("コロナ"));
        }
        assertThat(view().suggest("米国", 5)).first().satisfies(country -> {
            assertThat(country.label()).isEqualTo("アメリカ合衆国");
            assertThat(country.kindLabel()).isEqualTo("国");
        });
        assertThat(view().suggest("ヨーロ", 5))
                .anyMatch(region -> region.label().equals("欧州") && region.kind() == SuggestionKind.REGION);
        assertThat(view().suggest("北欧", 5)).first().satisfies(area -> {
            assertThat(area.kind()).isEqualTo(SuggestionKind.AREA);
            assertThat(area.values())
                    .hasSizeGreaterThan(1)
                    .allMatch(value -> value.dimension().equals(Dimension.COUNTRY));
        });
    }

    @Test
    default void nothingIsFoundFromTheMiddleOfAWord() {
        for (String typed : List.of("ガポール", "ロナ", "ータ", "ンドン")) {
            assertThat(suggested(typed, 10)).as(typed).isEmpty();
        }
    }

    @Test
    default void frequentCompoundsAreWords() {
        for (String typed : List.of("koureisha", "koureisya", "kōreisha", "koreisya", "こうれいしゃ", "高齢者")) {
            assertThat(suggested(typed, 5)).as(typed).contains("高齢者");
        }
        for (String typed : List.of("行政手", "gyouseitetuzu", "gyōseitetsuzu")) {
            assertThat(suggested(typed, 5)).as(typed).contains("行政手続");
        }
    }

    @Test
    default void aFieldOffersItsValuesAndNothingElse() {
        Map<String, Dimension> fields = Map.of(
                "都市", Dimension.CITY,
                "city", Dimension.CITY,
                "テーマ", Dimension.THEME,
                "分野", Dimension.THEME,
                "評価", Dimension.RATING,
                "種別", Dimension.KIND,
                "国", Dimension.COUNTRY,
                "地域", Dimension.REGION);
        fields.forEach((name, dimension) -> {
            Map<String, Integer> all = counts("", dimension);
            for (String start : List.of(name + ":", name + "：", "-" + name + ":")) {
                assertThat(valueCounts(view().suggest(start, 100), dimension))
                        .as(start)
                        .isEqualTo(all);
            }
            for (String start : List.of("バス " + name + ":", "バス -" + name + "：", "バス　" + name + ":\"")) {
                assertThat(valueCounts(view().suggest(start, 100), dimension))
                        .as(start)
                        .isEqualTo(counts("バス", dimension));
            }
        });
        assertThat(suggested("テーマ:", 20)).startsWith("テーマ:サービスデザイン/UIUX").hasSize(11);
        assertThat(suggested("評価:", 20)).containsExactly("評価:★", "評価:○");
        assertThat(suggested("-都市:シンガ", 20)).containsExactly("-都市:シンガポール");
        assertThat(suggested("データ 都市:シンガ", 20)).containsExactly("データ 都市:シンガポール");
        assertThat(suggested("都市:ソウル,シンガ", 20)).containsExactly("都市:ソウル,シンガポール");
        assertThat(suggested("国:米", 20)).containsExactly("国:アメリカ合衆国");
        assertThat(suggested("評価:ベンチ", 20)).containsExactly("評価:★");
        assertThat(suggested("種別:けいかく", 20)).containsExactly("種別:計画・戦略");
        assertThat(suggested("テーマ:AI", 20)).containsExactly("テーマ:新技術（AI・メタバース等）");
        assertThat(suggested("都市:ほげ", 20)).isEmpty();
        assertThat(suggested("#そんな列はない:", 20)).isEmpty();
    }

    private Map<String, Integer> valueCounts(List<Suggestion> suggestions, Dimension dimension) {
        assertThat(suggestions)
                .allMatch(found -> found.values().size() == 1
                        && found.values().getFirst().dimension().equals(dimension));
        return suggestions.stream()
                .collect(Collectors.toMap(found -> found.values().getFirst().value(), Suggestion::entries));
    }

    /** The counts of the facet of a search. */
    private Map<String, Integer> counts(String typed, Dimension dimension, Refinement... picked) {
        return view()
                .search(SearchRequest.of(QueryParser.parse(typed).query()).with(Set.of(picked)))
                .result()
                .facets()
                .stream()
                .filter(facet -> facet.dimension().equals(dimension))
                .flatMap(facet -> facet.values().stream())
                .filter(value -> value.count() > 0)
                .collect(Collectors.toMap(FacetValue::value, FacetValue::count));
    }

    @Test
    default void everyCountOfAValueOrWordIsWhatPickingFindsUnderTheRefinements() {
        Refinement seoul = new Refinement(Dimension.CITY, "ソウル");
        Refinement smart = new Refinement(Dimension.THEME, "スマートシティ");
        Refinement star = new Refinement(Dimension.RATING, "BENCHMARK");
        for (Set<Refinement> picked : List.of(Set.<Refinement>of(), Set.of(seoul), Set.of(smart, star))) {
            for (String typed : List.of("シ", "デジ", "ろんど", "高齢者 ス", "行政", "ドローン OR メタ", "データ ソ", "アジ")) {
                SuggestionRequest request = new SuggestionRequest(typed, picked, Set.of(), 10);
                for (Suggestion suggestion : view().suggest(request)) {
                    boolean isName = !suggestion.isFilter() && suggestion.kind() != SuggestionKind.WORD;
                    int found = picking(suggestion, picked);
                    assertThat(suggestion.entries())
                            .as(typed + " " + picked + " " + suggestion)
                            .isBetween(1, found)
                            .isGreaterThanOrEqualTo(isName ? 1 : found);
                }
            }
        }
    }

    /** The number of entries found after picking; values count without other values of their dimension, as facets do. */
    private int picking(Suggestion suggestion, Set<Refinement> picked) {
        Set<Refinement> refinements = new HashSet<>(picked);
        if (suggestion.isFilter()) {
            Dimension dimension = suggestion.values().getFirst().dimension();
            refinements.removeIf(other -> other.dimension().equals(dimension));
            refinements.addAll(suggestion.values());
        }
        Search search = view().search(
                        SearchRequest.of(QueryParser.parse(suggestion.rest().orElse(suggestion.text()))
                                        .query())
                                .with(refinements));
        assertThat(search.isAnswered()).as(suggestion.toString()).isTrue();
        return search.total();
    }

    @Test
    default void theLastWordIsCompletedToWhatFindsSomethingWithTheRest() {
        List<Suggestion> found = view().suggest("高齢者 ス", 10);
        assertThat(found)
                .hasSizeGreaterThan(3)
                .allMatch(word -> word.isFilter()
                        ? word.rest().equals(Optional.of("高齢者"))
                        : word.text().startsWith("高齢者"));
        assertThat(suggested("あいうえおかきくけこ ス", 10)).isEmpty();
    }

    @Test
    default void onlyAClauseOfItsOwnBecomesAFilter() {
        assertThat(view().suggest("データ ソウ", 3)).first().satisfies(city -> {
            assertThat(city.text()).isEqualTo("データ ソウル");
            assertThat(city.rest()).contains("データ");
        });
        for (String typed : List.of("-ソウ", "データ OR ソウ", "(データ ソウ", "「ソウ", "都市:パリ,ソウ")) {
            assertThat(view().suggest(typed, 5))
                    .as(typed)
                    .filteredOn(city -> city.label().equals("ソウル"))
                    .hasSize(1)
                    .noneMatch(Suggestion::isFilter);
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
        assertThat(similarTo("高齢者向けのデジタル教育"))
                .filteredOn(text -> text.contains("高齢") || text.contains("シニア"))
                .hasSizeGreaterThan(1);
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
