package jirei.web.api;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.Page;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import jirei.query.ParsedQuery;
import jirei.search.Correction;
import jirei.search.FacetResult;
import jirei.search.FacetResult.FacetValue;
import jirei.search.Hit;
import jirei.search.IndexState.Work;
import jirei.search.MarkedText.Segment;
import jirei.search.Offer;
import jirei.search.Refinement;
import jirei.search.Relaxation;
import jirei.search.SearchResult;
import jirei.search.WordMatch;
import jirei.web.http.Json;
import jirei.web.study.QueryPart;
import jirei.web.study.SearchNotes;
import jirei.web.url.SearchUrl;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /api/search}. The components are the JSON properties, in this order; missing values are null.
 *
 * @param total the number of full matches
 * @param others the number of partial matches that follow
 * @param exact the words that were searched as typed only
 * @param meaning whether the meaning of words counted
 * @param near the entries nearest in meaning that no word finds, counted nowhere; where no entry has all words
 * @param notes what the reader must know about the answer, in Japanese
 * @param indexing how many files are read of how many, while the index is first made and the answer is of a part of the corpus
 * @param timedOut whether the search was ended at its time limit, so that there may be more than was found
 * @param links the addresses of the other pages
 */
public record SearchJson(
        String query,
        int total,
        int complete,
        int others,
        Relaxation relaxation,
        List<String> lacking,
        @Nullable CorrectionJson correction,
        List<OfferJson> offers,
        List<QueryPart> understood,
        List<ExpansionJson> expansions,
        Collection<String> exact,
        boolean meaning,
        int page,
        int size,
        long tookMillis,
        List<HitJson> hits,
        List<HitJson> near,
        Map<String, List<FacetValueJson>> facets,
        List<String> notes,
        @Nullable Work indexing,
        boolean timedOut,
        PageLinks links) {

    /**
     * A hit. Kinds and ratings are enum names, themes and cities are in Japanese.
     *
     * @param rated the subject of the rating: {@code ソウル×デジタルデバイド}
     */
    public record HitJson(
            String id,
            String title,
            String kind,
            @Nullable String city,
            @Nullable String theme,
            @Nullable String rating,
            @Nullable String rated,
            @Nullable Integer page,
            @Nullable Integer pages,
            List<StatedYearJson> years,
            List<Segment> snippet,
            boolean counted,
            boolean complete,
            List<WhyJson> why,
            float score) {

        static HitJson of(Hit hit) {
            Entry entry = hit.entry();
            return new HitJson(
                    entry.id().value(),
                    entry.title(),
                    entry.kind().name(),
                    entry.city().map(City::name).orElse(null),
                    entry.theme().map(Theme::label).orElse(null),
                    entry.rating().map(Rating::name).orElse(null),
                    entry.rated().orElse(null),
                    entry.place().page().map(Page::number).orElse(null),
                    entry.place().page().map(Page::of).orElse(null),
                    StatedYearJson.of(entry),
                    hit.snippet().segments(),
                    hit.counted(),
                    hit.complete(),
                    hit.why().stream().map(WhyJson::of).toList(),
                    hit.score());
        }
    }

    /** How a word of the query was found. */
    public record WhyJson(String typed, String matched, String part, String partLabel, String way, String wayLabel) {
        static WhyJson of(WordMatch match) {
            return new WhyJson(
                    match.typed(),
                    match.matched(),
                    match.part().name(),
                    match.part().label(),
                    match.matchType().name(),
                    match.matchType().label());
        }
    }

    /**
     * The corrected query.
     *
     * @param applied whether the hits are those of the corrected query
     * @param url the page of that search
     */
    public record CorrectionJson(String text, boolean applied, int entries, String url) {}

    /** A value named in the query, offered as a refinement: a parameter of the next request. */
    public record OfferJson(String dimension, List<String> values, String label) {
        static OfferJson of(Offer offer) {
            return new OfferJson(
                    SearchUrl.parameter(offer.dimension()),
                    offer.values().stream().map(Refinement::value).toList(),
                    offer.label());
        }
    }

    /** A facet value; the label is for display, the value for the next request. */
    public record FacetValueJson(String value, String label, int count, boolean selected) {}

    /**
     * The answer to a search.
     *
     * @param tookMillis the search time in milliseconds
     * @param indexing the progress of the first indexing
     */
    public static SearchJson of(
            SearchUrl url, ParsedQuery query, SearchResult result, long tookMillis, Optional<Work> indexing) {
        Map<String, List<FacetValueJson>> facets = new LinkedHashMap<>();
        for (FacetResult facet : result.facets()) {
            facets.put(
                    SearchUrl.parameter(facet.dimension()),
                    facet.values().stream().map(value -> value(facet, value)).toList());
        }
        return new SearchJson(
                query.text(),
                result.total(),
                result.complete(),
                result.others(),
                result.relaxation(),
                result.lacking(),
                result.correction()
                        .map(correction -> correction(url, result, correction))
                        .orElse(null),
                result.offers().stream().map(OfferJson::of).toList(),
                QueryPart.of(query.query(), result, url),
                result.expansions().stream().map(ExpansionJson::of).toList(),
                url.exact(),
                url.meaning(),
                url.page().value(),
                url.size().value(),
                tookMillis,
                result.hits().stream().map(HitJson::of).toList(),
                result.near().stream().map(HitJson::of).toList(),
                facets,
                SearchNotes.of(query, result),
                indexing.orElse(null),
                result.timedOut(),
                PageLinks.of(url, result.reachable()));
    }

    /** The answer as JSON text. */
    public String toJson() {
        return Json.write(this);
    }

    private static CorrectionJson correction(SearchUrl url, SearchResult result, Correction correction) {
        return new CorrectionJson(
                correction.text(),
                result.relaxation() == Relaxation.CORRECTED,
                correction.entries(),
                url.asking(correction.text()).toString());
    }

    private static FacetValueJson value(FacetResult facet, FacetValue value) {
        return new FacetValueJson(
                value.value(), facet.dimension().labelOf(value.value()), value.count(), value.selected());
    }
}
