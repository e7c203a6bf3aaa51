package jirei.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jirei.FuzzRounds;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.Page;
import jirei.casestudy.Rating;
import jirei.corpus.WholeReading;
import jirei.query.QueryParser;
import org.junit.jupiter.api.Test;

/** The contract of every engine, tested on the whole study. The test of an engine only says how to fill its index. */
public interface SearchEngineContract extends Repeated {
    /** A view of an index that holds {@link Study#readings()}. */
    IndexView view();

    private SearchResult search(String typed) {
        return view().search(SearchRequest.of(QueryParser.parse(typed).query())).result();
    }

    private SearchResult sorted(String typed, Sort sort, int page, int size) {
        return view().search(new SearchRequest(
                        QueryParser.parse(typed).query(),
                        Set.of(),
                        Set.of(),
                        sort,
                        new PageNumber(page),
                        new PageSize(size)))
                .result();
    }

    private SearchResult exactly(String typed, Set<String> exact) {
        return view().search(new SearchRequest(
                        QueryParser.parse(typed).query(),
                        Set.of(),
                        exact,
                        Sort.RELEVANCE,
                        PageNumber.FIRST,
                        new PageSize(PageSize.LARGEST)))
                .result();
    }

    private static List<String> titles(SearchResult result) {
        return result.hits().stream().map(hit -> hit.entry().title()).toList();
    }

    private List<String> countedTitles(String typed) {
        return sorted(typed, Sort.CITY, 1, 100).hits().stream()
                .filter(Hit::counted)
                .map(hit -> hit.entry().title())
                .toList();
    }

    @Test
    default void noQueryFindsEverything() {
        assertThat(search("").total()).isEqualTo(Study.entries().size());
    }

    @Test
    default void noQueryListsByRating() {
        List<Integer> ratings = sorted("", Sort.RELEVANCE, 1, 100).hits().stream()
                .map(hit -> hit.entry().rating().map(Rating::ordinal).orElse(9))
                .toList();
        assertThat(ratings).isSorted();
    }

    @Test
    default void theEntryWithTheTypedNameComesFirst() {
        assertThat(titles(search("mVoting"))).first().isEqualTo("mVoting(モバイル投票アプリ)");
        assertThat(titles(search("スマート防犯カメラ"))).first().isEqualTo("スマート防犯カメラ");
        assertThat(titles(search("メタバースソウル基本計画"))).first().isEqualTo("メタバースソウル基本計画");
    }

    @Test
    default void widthAndCaseDoNotMatter() {
        assertThat(titles(search("ＭＶＯＴＩＮＧ"))).isEqualTo(titles(search("mvoting")));
        assertThat(titles(search("ﾒﾀﾊﾞｰｽｿｳﾙ"))).isEqualTo(titles(search("メタバースソウル")));
    }

    @Test
    default void everyKindOfBlankMeansAnd() {
        int one = search("高齢者").total();
        int both = search("高齢者　スマートフォン").total();
        assertThat(both).isPositive().isLessThan(one);
        assertThat(search("高齢者 スマートフォン").total()).isEqualTo(both);
    }

    @Test
    default void aSentenceNeedNotBeRepeatedWordByWord() {
        assertThat(titles(search("高齢者にスマートフォンの使い方を教えている取組は"))).contains("高齢者向けのデジタル教育");
    }

    @Test
    default void aPhraseMatchesVerbatim() {
        String phrase = "公共データを公開";
        List<String> holding = Study.entries().stream()
                .filter(entry -> (entry.title() + "\n" + entry.content().text()).contains(phrase))
                .map(Entry::title)
                .toList();
        assertThat(titles(search("「" + phrase + "」"))).isNotEmpty().containsExactlyInAnyOrderElementsOf(holding);
        assertThat(search("\"公開公共データ\"").total()).isZero();
    }

    @Test
    default void aPhraseMayMixScripts() {
        assertThat(titles(search("\"AIを活用し\""))).contains("スマート防犯カメラ");
        assertThat(titles(search("\"専用スマートフォンアプリ「TAP\""))).contains("電動ロボバスサービス");
    }

    @Test
    default void aSingleCharacterIsFoundWithinWords() {
        assertThat(search("税").total()).isPositive();
    }

    @Test
    default void functionWordsAloneAreSearchedVerbatim() {
        assertThat(search("こと").total()).isPositive();
    }

    @Test
    default void aMinusExcludes() {
        int with = search("ロボット").total();
        int without = search("ロボット -ソウル").total();
        int both = search("ロボット ソウル").total();
        assertThat(with).isEqualTo(without + both);
        assertThat(search("-ロボット").total()).isEqualTo(Study.entries().size() - with);
    }

    @Test
    default void orWidens() {
        int either = search("ドローン OR メタバース").total();
        assertThat(either)
                .isGreaterThanOrEqualTo(search("メタバース").total())
                .isGreaterThanOrEqualTo(search("ドローン").total())
                .isLessThanOrEqualTo(search("メタバース").total() + search("ドローン").total());
    }

    @Test
    default void bracketsGroup() {
        int both = search("(ドローン OR メタバース) ソウル").total();
        assertThat(both)
                .isPositive()
                .isEqualTo(search("(ドローン ソウル) OR (メタバース ソウル)").total())
                .isLessThan(search("ドローン OR (メタバース ソウル)").total());
        assertThat(search("-(ドローン OR メタバース)").total())
                .isEqualTo(Study.entries().size() - search("ドローン OR メタバース").total());
    }

    @Test
    default void theValuesOfAFieldAreCombinedWithOr() {
        assertThat(search("都市:ソウル,台北").total())
                .isEqualTo(search("都市:ソウル").total() + search("都市:台北").total());
        assertThat(search("評価:★○ -都市:(ソウル OR 台北)").total())
                .isEqualTo(search("評価:★,○").total() - search("評価:★,○ 都市:ソウル、台北").total());
    }

    @Test
    default void aStarFindsWordsWithThePrefix() {
        assertThat(search("デジタ*").total())
                .isGreaterThanOrEqualTo(search("デジタル").total())
                .isPositive();
        assertThat(titles(search("mVot*"))).first().isEqualTo("mVoting(モバイル投票アプリ)");
        assertThat(search("oting*").total()).isZero();
        assertThat(titles(search("スマート防犯カメ*"))).first().isEqualTo("スマート防犯カメラ");
        assertThat(search("ド*").total()).isPositive().isLessThan(search("ド").total());
    }

    @Test
    default void matchesOfAStarAreHighlighted() {
        assertThat(marked("デジタ*")).contains("デジタル");
        assertThat(marked("mVot*")).contains("mVoting");
    }

    @Test
    default void aTildeFindsSimilarWords() {
        assertThat(search("mVotign").relaxation()).isNotEqualTo(Relaxation.NONE);
        assertThat(titles(search("メタバアス~"))).contains("メタバースソウル");
        assertThat(titles(search("mVotign~"))).first().isEqualTo("mVoting(モバイル投票アプリ)");
        assertThat(marked("メタバアス~")).contains("メタバース");
        assertThat(marked("mVotign~")).contains("mVoting");
    }

    @Test
    default void aTildeFindsTheWordItselfToo() {
        assertThat(titles(sorted("メタバース~", Sort.CITY, 1, 100))).containsAll(countedTitles("メタバース"));
    }

    @Test
    default void aPhraseMayHaveSlop() {
        assertThat(search("\"高齢者 教育\"").total()).isZero();
        assertThat(titles(search("\"高齢者 教育\"~5"))).contains("高齢者向けのデジタル教育");
        assertThat(search("\"高齢者 教育\"~20").total())
                .isGreaterThanOrEqualTo(search("\"高齢者 教育\"~5").total())
                .isLessThanOrEqualTo(search("高齢者 教育").total());
        assertThat(marked("\"高齢者 教育\"~5")).anyMatch(text -> text.contains("高齢者"));
    }

    private List<String> marked(String typed) {
        return search(typed).hits().stream()
                .flatMap(hit -> Stream.concat(hit.title().segments().stream(), hit.snippet().segments().stream()))
                .filter(MarkedText.Segment::marked)
                .map(MarkedText.Segment::text)
                .toList();
    }

    @Test
    default void fieldsFilter() {
        SearchResult result = sorted("都市:ソウル テーマ:AI 評価:★ 種別:事例", Sort.PAGE, 1, 100);
        assertThat(titles(result)).containsExactly("メタバースソウル", "スマート防犯カメラ", "ソウルウォレット");
        assertThat(search("都市:ソウル特別市").total()).isEqualTo(23);
        assertThat(search("国:韓国").total()).isEqualTo(23);
        assertThat(search("都市:どこにもない").total()).isZero();
        assertThat(search("国:イタリア").total()).isZero();
    }

    @Test
    default void matchesAreHighlighted() {
        Hit hit = search("防犯カメラ").hits().getFirst();
        assertThat(hit.title().segments()).contains(new MarkedText.Segment("防犯カメラ", true));
        assertThat(hit.snippet().segments())
                .filteredOn(MarkedText.Segment::marked)
                .extracting(MarkedText.Segment::text)
                .contains("防犯カメラ");
    }

    @Test
    default void highlightsReferToTheRawText() {
        Hit hit = search("605km2").hits().getFirst();
        assertThat(hit.snippet().segments())
                .filteredOn(MarkedText.Segment::marked)
                .extracting(MarkedText.Segment::text)
                .isNotEmpty()
                .isSubsetOf("605", "km²", "605 km²");
    }

    @Test
    default void partsOfAWordAreNotHighlighted() {
        assertThat(exactly("高齢者", Set.of("高齢者")).hits())
                .isNotEmpty()
                .flatExtracting(hit -> hit.snippet().segments())
                .filteredOn(MarkedText.Segment::marked)
                .extracting(MarkedText.Segment::text)
                .allMatch(text -> text.startsWith("高齢者"));
    }

    @Test
    default void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<EntryId> leafed = new ArrayList<>();
        for (int page = 1; page <= 8; page++) {
            sorted("", Sort.CITY, page, 100)
                    .hits()
                    .forEach(hit -> leafed.add(hit.entry().id()));
        }
        assertThat(leafed).doesNotHaveDuplicates().hasSize(Study.entries().size());
        assertThat(sorted("", Sort.CITY, 9, 100).hits()).isEmpty();
    }

    @Test
    default void byPageIsTheOrderOfTheStudy() {
        List<Integer> pages = sorted("都市:ソウル", Sort.PAGE, 1, 100).hits().stream()
                .map(hit -> hit.entry().place().page().map(Page::number).orElseThrow())
                .toList();
        assertThat(pages).hasSize(23).isSorted();
    }

    @Test
    default void byCityIsTheOrderOfReadings() {
        List<String> cities = sorted("アプリ", Sort.CITY, 1, 100).hits().stream()
                .map(hit -> hit.entry().city().map(City::name).orElseThrow())
                .toList();
        List<String> names = view().dossiers().stream()
                .map(dossier -> dossier.city().map(City::name).orElseThrow())
                .toList();
        assertThat(names).containsSubsequence("ソウル", "台北", "タリン", "ベルリン", "香港", "ロンドン");
        assertThat(cities).isNotEmpty().isSortedAccordingTo(Comparator.comparingInt(names::indexOf));
    }

    @Test
    default void scoresFallWithTheRank() {
        assertThat(search("オープンデータ").hits()).extracting(Hit::score).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    default void anEntryComesBackWhole() {
        for (Entry entry : cases(Study.entries())) {
            assertThat(view().entry(entry.id())).contains(entry);
            assertThat(view().entries(List.of(new EntryId("どこにもない-0000"), entry.id())))
                    .containsExactly(entry);
        }
        assertThat(view().entry(new EntryId("どこにもない-0000"))).isEmpty();
    }

    @Test
    default void theEntriesOfAFileComeBackInItsOrder() {
        WholeReading seoul = Study.readings().getLast();
        assertThat(view().entries(seoul.file())).isEqualTo(seoul.entries());
        assertThat(view().entry(seoul.file(), 4)).hasValue(seoul.entries().get(4));
        assertThat(view().entry(seoul.file(), -1)).isEmpty();
        assertThat(view().entry(seoul.file(), seoul.entries().size())).isEmpty();
        assertThat(view().entries("どこにもない.md")).isEmpty();
    }

    @Test
    default void dossiersComeBackWhole() {
        assertThat(view().dossiers()).hasSize(31);
        Optional<Dossier> seoul = view().dossier("ソウル");
        assertThat(seoul.map(Dossier::size)).hasValue(23);
        assertThat(seoul.orElseThrow().ratings()).hasSize(11);
        assertThat(view().dossier("どこにもない")).isEmpty();
        assertThat(view().problems()).hasSize(3);
    }

    @Test
    default void theStateHasTheSizeAndTheUpdateTime() {
        IndexState state = view().state();
        assertThat(state.entries()).isEqualTo(view().size());
        assertThat(state.isEmpty()).isFalse();
        assertThat(state.files()).isEqualTo(Study.readings().size());
        assertThat(state.updated())
                .hasValueSatisfying(
                        time -> assertThat(time).isBetween(Instant.now().minus(Duration.ofHours(1)), Instant.now()));
        assertThat(state.bytes()).isGreaterThan(100_000);
        assertThat(state.beingWritten()).isFalse();
    }

    @Test
    default void everyTextHasAnAnswer() {
        Random random = new Random(20261122);
        String letters = "ああ漢字カナー亜A1 　\"「」『』()（）:：-－*~～＊\\、,^\\/[]{}!+&|?ＯOR都市評価★\u0000\uD800\uDC00\uFFFF😀゛・。";
        for (int i = 0; i < rounds(FuzzRounds.orElse(200)); i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                typed.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertHitsGoWithTotal(typed.toString());
        }
        assertHitsGoWithTotal("高齢者のデジタル活用を支える取組".repeat(100));
        assertHitsGoWithTotal("あ ".repeat(5_000));
        for (String piece :
                cases(List.of("a* ", "デ* ", "ab~ OR ", "データ~2 ", "\"a b\"~20 ", "(a OR b) ", "-(a* ", "都市:ア,"))) {
            assertHitsGoWithTotal(piece.repeat(500));
        }
    }

    /** The hits agree with the count: the first page is empty only if the count is zero, or if the time was over before it. */
    private void assertHitsGoWithTotal(String typed) {
        SearchResult result = search(typed);
        if (!result.timedOut()) {
            assertThat(result.hits().isEmpty()).as(typed).isEqualTo(result.reachable() == 0);
        }
        assertThat(result.hits()).as(typed).hasSizeLessThanOrEqualTo(result.reachable());
    }

    @Test
    default void everyDimensionHasAFacet() {
        assertThat(search("アプリ").facets()).extracting(FacetResult::dimension).isEqualTo(Dimension.OF_STUDY);
    }
}
