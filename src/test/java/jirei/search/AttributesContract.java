package jirei.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.Attribute;
import jirei.casestudy.Content;
import jirei.casestudy.Dimension;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.EntryKind;
import jirei.casestudy.ParsedFile;
import jirei.casestudy.Place;
import jirei.casestudy.Provenance;
import jirei.query.QueryParser;
import jirei.search.FacetResult.FacetValue;
import org.junit.jupiter.api.Test;

/** Attributes from files are counted and filtered like the dimensions of the study. */
public interface AttributesContract {
    Attribute MINISTRY = new Attribute("府省庁");
    Attribute CHANNEL = new Attribute("受付方法");

    /** A view of an index that holds what {@link #fill} writes, and the study. */
    IndexView view();

    /** Three procedures of two ministries; the second has two ways of application, the third none. */
    static void fill(EntryIndexer indexer) {
        Provenance provenance = Provenance.of("procedures.csv", "手続一覧");
        List<Entry> entries = List.of(
                entry(0, "水質届出", provenance, Map.of("府省庁", List.of("環境省"), "受付方法", List.of("窓口"))),
                entry(1, "大気届出", provenance, Map.of("府省庁", List.of("環境省"), "受付方法", List.of("窓口", "電子申請"))),
                entry(2, "道路届出", provenance, Map.of("府省庁", List.of("国土交通省"))));
        indexer.replace(provenance.file(), sink -> {
            entries.forEach(sink);
            Dossier dossier = new Dossier(provenance, Optional.empty(), Map.of(), entries.size());
            return new ParsedFile(provenance.file(), "1", Optional.of(dossier), List.of());
        });
    }

    @Test
    default void anAttributeOfAHitIsAFacetAfterThoseOfTheStudy() {
        List<FacetResult> facets = search("届出").facets();

        List<Dimension> dimensions = new ArrayList<>(Dimension.OF_STUDY);
        dimensions.add(CHANNEL);
        dimensions.add(MINISTRY);
        assertThat(facets).extracting(FacetResult::dimension).isEqualTo(dimensions);
        assertThat(facets.getLast().values())
                .containsExactly(new FacetValue("環境省", 2, false), new FacetValue("国土交通省", 1, false));
        assertThat(search("高齢者").facets()).extracting(FacetResult::dimension).isEqualTo(Dimension.OF_STUDY);
    }

    @Test
    default void anEntryCountsForEachOfItsValues() {
        assertThat(values(search("届出"), CHANNEL))
                .containsExactly(new FacetValue("窓口", 2, false), new FacetValue("電子申請", 1, false));
    }

    @Test
    default void aSelectedValueNarrowsAndItsFacetKeepsTheOthers() {
        SearchResult result = search("届出", new Refinement(CHANNEL, "電子申請"));

        assertThat(result.hits()).extracting(hit -> hit.entry().title()).containsExactly("大気届出");
        assertThat(values(result, CHANNEL))
                .containsExactly(new FacetValue("窓口", 2, false), new FacetValue("電子申請", 1, true));
        assertThat(values(result, MINISTRY)).containsExactly(new FacetValue("環境省", 1, false));
    }

    @Test
    default void aSelectedValueWithoutEntriesFindsNothingAndStaysInItsFacet() {
        Refinement nowhere = new Refinement(new Attribute("所管"), "どこか");
        SearchResult result = search("届出", nowhere);

        assertThat(result.total()).isZero();
        assertThat(values(result, nowhere.dimension())).containsExactly(new FacetValue("どこか", 0, true));
    }

    @Test
    default void aQueryMayNameAnAttribute() {
        assertThat(search("#府省庁:環境省").total()).isEqualTo(2);
        assertThat(search("＃受付方法：電子申請,窓口 道路").total()).isZero();
        assertThat(search("届出 -#府省庁:環境省").hits())
                .extracting(hit -> hit.entry().title())
                .contains("道路届出")
                .doesNotContain("水質届出", "大気届出");
    }

    @Test
    default void aValueOfAnAttributeIsAName() {
        SearchResult result = search("環境省");

        assertThat(result.hits()).extracting(hit -> hit.entry().title()).contains("水質届出", "大気届出");
        assertThat(result.offers()).contains(Offer.of(new Refinement(MINISTRY, "環境省")));
        assertThat(search("国土交通省 道路届出").hits())
                .extracting(hit -> hit.entry().title())
                .startsWith("道路届出");
        assertThat(search("大気 -環境省").hits())
                .extracting(hit -> hit.entry().title())
                .doesNotContain("大気届出");
    }

    @Test
    default void theValuesOfAnAttributeAreSuggestedBehindItsName() {
        assertThat(suggested("#府省庁:")).containsExactly("#府省庁:環境省", "#府省庁:国土交通省");
        assertThat(suggested("届出 #府省庁:国")).containsExactly("届出 #府省庁:国土交通省");
        assertThat(suggested("-＃受付方法：申請")).containsExactly("-＃受付方法：電子申請");
        assertThat(suggested("#府省庁:\"環")).containsExactly("#府省庁:環境省");
        assertThat(suggested("#府省庁:ない値")).isEmpty();
    }

    private List<String> suggested(String typed) {
        return view().suggest(typed, 10).stream().map(Suggestion::text).toList();
    }

    private SearchResult search(String text, Refinement... picked) {
        return view().search(SearchRequest.of(QueryParser.parse(text).query()).with(Set.of(picked)))
                .result();
    }

    private static List<FacetValue> values(SearchResult result, Dimension dimension) {
        return result.facets().stream()
                .filter(facet -> facet.dimension().equals(dimension))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static Entry entry(int ordinal, String title, Provenance provenance, Map<String, List<String>> attributes) {
        return new Entry(
                EntryId.of(title),
                EntryKind.INITIATIVE,
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Place(ordinal, ordinal + 2, Optional.empty(), List.of()),
                new Content(List.of(title + "の手続"), List.of(), List.of(), List.of(), title),
                provenance,
                attributes);
    }
}
