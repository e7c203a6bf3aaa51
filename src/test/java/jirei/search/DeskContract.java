package jirei.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Content.Point;
import jirei.casestudy.Dimension;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.Rating;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.query.QueryParser;
import jirei.search.MarkedEntry.MarkedFact;
import jirei.search.MarkedText.Segment;
import jirei.search.Spread.Share;
import org.junit.jupiter.api.Test;

/** The contract of engines for overviews of a whole study and for whole entries, tested on the whole study. */
public interface DeskContract extends Repeated {
    /** A view of an index that holds {@link Study#readings()}. */
    IndexView view();

    private static SearchRequest asking(String typed, Refinement... picked) {
        return SearchRequest.of(QueryParser.parse(typed).query()).with(Set.of(picked));
    }

    private static int sum(Spread spread) {
        return spread.shares().stream().mapToInt(Share::count).sum();
    }

    @Test
    default void theSharesSumToTheTotal() {
        for (String typed : List.of("", "デジタル", "高齢者にスマホを教えている都市は", "ほげほげ 防犯", "行制改革", "ほげほげ")) {
            SearchRequest request = asking(typed);
            assertThat(sum(view().search(request).spread()))
                    .as(typed)
                    .isEqualTo(view().search(request).result().total());
        }
    }

    @Test
    default void idsTotalAndRelaxationAreThoseOfTheHits() {
        for (String typed : List.of("", "デジタル", "高齢者にスマホを教えている都市は", "ほげほげ 防犯", "行制改革", "ほげほげ")) {
            for (Sort sort : cases(List.of(Sort.values()))) {
                for (Set<Refinement> picked : List.of(
                        Set.<Refinement>of(),
                        Set.of(new Refinement(Dimension.CITY, "ソウル"), new Refinement(Dimension.CITY, "ロンドン")))) {
                    List<EntryId> ids = new ArrayList<>();
                    List<EntryId> weak = new ArrayList<>();
                    SearchResult result = page(typed, picked, sort, 1);
                    for (int page = 1; page == 1 || !result.hits().isEmpty(); page++) {
                        result = page(typed, picked, sort, page);
                        result.hits()
                                .forEach(hit -> (hit.counted() ? ids : weak)
                                        .add(hit.entry().id()));
                    }
                    Search search = view().search(new SearchRequest(
                            QueryParser.parse(typed).query(),
                            picked,
                            Set.of(),
                            sort,
                            new PageNumber(3),
                            PageSize.DEFAULT));
                    assertThat(search.ids(10_000)).as(typed + sort + picked).isEqualTo(ids);
                    assertThat(search.ids(7)).isEqualTo(ids.subList(0, Math.min(7, ids.size())));
                    assertThat(search.weakIds(10_000)).as(typed + sort + picked).isEqualTo(weak);
                    assertThat(search.total()).isEqualTo(result.total());
                    assertThat(search.relaxation()).isEqualTo(result.relaxation());
                    assertThat(search.isAnswered()).isEqualTo(result.isAnswered());
                    assertThat(search.result().total()).isEqualTo(result.total());
                }
            }
        }
    }

    private SearchResult page(String typed, Set<Refinement> picked, Sort sort, int page) {
        return view().search(new SearchRequest(
                        QueryParser.parse(typed).query(),
                        picked,
                        Set.of(),
                        sort,
                        new PageNumber(page),
                        new PageSize(PageSize.LARGEST)))
                .result();
    }

    @Test
    default void aShareIsTheTotalWithItsCityAndThemeSelected() {
        Spread spread = view().search(asking("デジタル")).spread();
        assertThat(spread.shares()).hasSizeGreaterThan(100);
        for (Share share : spread.shares().stream()
                .filter(share -> share.theme().isPresent())
                .limit(40)
                .toList()) {
            SearchRequest picked = asking(
                    "デジタル",
                    new Refinement(Dimension.CITY, share.city().orElseThrow()),
                    new Refinement(Dimension.THEME, share.theme().orElseThrow().label()));
            assertThat(view().search(picked).result().total())
                    .as(share.toString())
                    .isEqualTo(share.count());
        }
    }

    @Test
    default void theSpreadIgnoresOnlyRefinementsByCityAndTheme() {
        Refinement city = new Refinement(Dimension.CITY, "ソウル");
        Refinement theme = new Refinement(Dimension.THEME, Theme.SMART_CITY.label());
        Refinement rating = new Refinement(Dimension.RATING, Rating.BENCHMARK.name());
        assertThat(view().search(asking("デジタル", city, theme, rating)).spread())
                .isEqualTo(view().search(asking("デジタル", rating)).spread())
                .isNotEqualTo(view().search(asking("デジタル")).spread());
    }

    @Test
    default void theSharesOfACityAreRelaxedLikeItsSearch() {
        for (String typed : List.of("高齢者 ドローン", "メタバース 教室", "行制改革 高齢者")) {
            for (String city : List.of("ソウル", "台北", "パリ", "タリン", "ボストン")) {
                SearchRequest request = asking(typed, new Refinement(Dimension.CITY, city));
                int shares = view().search(request).spread().shares().stream()
                        .filter(share -> share.city().equals(Optional.of(city)))
                        .mapToInt(Share::count)
                        .sum();
                assertThat(shares)
                        .as(typed + " " + city)
                        .isEqualTo(view().search(request).result().total());
            }
        }
    }

    @Test
    default void aShareHasTheYearOfTheResearch() {
        Set<Optional<Year>> years = view().search(asking("")).spread().shares().stream()
                .map(Share::year)
                .collect(Collectors.toSet());
        Set<Optional<Year>> researched = Study.entries().stream()
                .map(entry -> entry.provenance().researched().map(date -> Year.of(date.year())))
                .collect(Collectors.toSet());
        assertThat(years).isEqualTo(researched);
    }

    @Test
    default void aWholeEntryIsHighlightedLikeItsHit() {
        for (String typed : List.of("高齢者 スマホ", "sumaho 教育", "行制改革", "高齢者にスマホを教えている都市は")) {
            SearchRequest request = asking(typed);
            List<Hit> hits = view().search(request).result().hits();
            List<EntryId> ids = hits.stream().map(hit -> hit.entry().id()).toList();
            List<MarkedEntry> marked = view().search(request).marked(ids);
            assertThat(marked)
                    .extracting(MarkedEntry::entry)
                    .isEqualTo(hits.stream().map(Hit::entry).toList());
            for (int i = 0; i < hits.size(); i++) {
                assertThat(marked.get(i).title())
                        .as(typed)
                        .isEqualTo(hits.get(i).title());
                assertThat(marks(marked.get(i)).toList())
                        .as(typed)
                        .containsAll(marks(hits.get(i).snippet()).toList());
            }
        }
    }

    @Test
    default void theHighlightedPartsAreThoseOfTheContent() {
        List<Entry> entries = Study.entries();
        List<MarkedEntry> marked = view().search(asking("デジタル OR 市"))
                .marked(entries.stream().map(Entry::id).toList());
        assertThat(marked).hasSameSizeAs(entries);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            MarkedEntry parts = marked.get(i);
            assertThat(parts.overview())
                    .extracting(MarkedText::text)
                    .isEqualTo(entry.content().overview());
            assertThat(parts.points())
                    .extracting(MarkedText::text)
                    .isEqualTo(
                            entry.content().points().stream().map(Point::text).toList());
            assertThat(parts.facts().stream()
                            .map(fact ->
                                    new Fact(fact.label().text(), fact.value().text()))
                            .toList())
                    .isEqualTo(entry.content().facts());
            assertThat(parts.sources())
                    .extracting(MarkedText::text)
                    .isEqualTo(entry.content().sources().stream()
                            .map(Source::title)
                            .toList());
        }
        assertThat(marked.stream().flatMap(DeskContract::marks).distinct()).contains("デジタル", "市");
    }

    @Test
    default void anUnknownEntryIsLeftOutAndAnEmptyQueryHighlightsNothing() {
        EntryId known = Study.entries().getFirst().id();
        List<MarkedEntry> marked = view().search(asking("")).marked(List.of(new EntryId("ない-項目-0000"), known));
        assertThat(marked).containsExactly(MarkedEntry.plain(Study.entries().getFirst()));
    }

    private static Stream<String> marks(MarkedEntry entry) {
        return Stream.of(
                        entry.overview().stream(),
                        entry.points().stream(),
                        entry.facts().stream().flatMap(DeskContract::texts),
                        entry.sources().stream())
                .flatMap(parts -> parts)
                .flatMap(DeskContract::marks);
    }

    private static Stream<MarkedText> texts(MarkedFact fact) {
        return Stream.of(fact.label(), fact.value());
    }

    private static Stream<String> marks(MarkedText text) {
        return text.segments().stream().filter(Segment::marked).map(Segment::text);
    }
}
