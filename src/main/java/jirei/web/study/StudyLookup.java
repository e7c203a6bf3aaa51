package jirei.web.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.places.StudyPlaces;
import jirei.query.ParsedQuery;
import jirei.query.QueryParser;
import jirei.search.IndexView;
import jirei.search.MarkedEntry;
import jirei.search.Refinement;
import jirei.search.Search;
import jirei.web.http.BadRequest;
import jirei.web.http.NotFound;
import jirei.web.parts.Counts;
import jirei.web.url.SearchUrl;
import org.jspecify.annotations.Nullable;

/** Fetches from one state of the index what an address names, or throws that it does not exist. For one request. */
public final class StudyLookup {
    private static final int LONGEST_TEXT = 2_000;

    /** The number of cities that a message lists. */
    private static final int MOST_LISTED = 50;

    private final IndexView view;
    private final List<Dossier> dossiers;

    /** Fetches from this view while it is open. */
    public StudyLookup(IndexView view) {
        this.view = view;
        this.dossiers = view.dossiers();
    }

    /** All dossiers, ordered by city. */
    public List<Dossier> dossiers() {
        return dossiers;
    }

    /** The search with places by the names that the study gives them: アメリカ合衆国 for 米国, four countries for 北欧. */
    public SearchUrl named(SearchUrl url) {
        if (url.refinements().stream().noneMatch(picked -> picked.dimension().isOfPlaces())) {
            return url;
        }
        StudyPlaces places = new StudyPlaces(view.cities());
        Set<Refinement> named = new LinkedHashSet<>();
        for (Refinement picked : url.refinements()) {
            named.addAll(places.renamed(picked.dimension(), picked.value())
                    .map(place -> Refinement.allOf(place.dimension(), place.values()))
                    .orElse(List.of(picked)));
        }
        return new SearchUrl(
                url.q(), named, url.exact(), url.meaning(), url.sort(), url.page(), url.size(), url.view());
    }

    /** The query that the text of an address asks, with notes on all that was not understood in the address. */
    public ParsedQuery parse(SearchUrl url) {
        ParsedQuery query = QueryParser.parse(url.q());
        List<String> notes = new ArrayList<>(query.notes());
        notes.addAll(PlaceNotes.of(query.query(), url.refinements(), view));
        return new ParsedQuery(query.text(), query.query(), notes);
    }

    /**
     * The text of a parameter that is to be analyzed.
     *
     * @throws BadRequest if it is longer than anybody reads through
     */
    public static String textToAnalyze(@Nullable String written) {
        String text = Optional.ofNullable(written).orElse("").strip();
        if (text.length() > LONGEST_TEXT) {
            throw new BadRequest(
                    "解析できるのは" + Counts.format(LONGEST_TEXT) + "文字までです。" + Counts.format(text.length()) + "文字あります。");
        }
        return text;
    }

    /**
     * The entry of this name.
     *
     * @throws NotFound if there is none
     */
    public Entry entry(String id) {
        try {
            return view.entry(new EntryId(id)).orElseThrow(() -> noEntry(id));
        } catch (IllegalArgumentException e) {
            throw noEntry(id);
        }
    }

    /** What stands around the entry in its dossier. */
    public Neighbours around(Entry entry) {
        String file = entry.provenance().file();
        int here = entry.place().ordinal();
        Optional<Dossier> dossier = dossiers.stream()
                .filter(other -> other.provenance().file().equals(file))
                .findFirst();
        Optional<Dossier> latest = entry.city().map(City::name).flatMap(view::dossier);
        return new Neighbours(
                view.entry(file, here - 1),
                view.entry(file, here + 1),
                here + 1,
                dossier.map(Dossier::size).orElse(0),
                latest.equals(dossier),
                dossier.flatMap(Dossier::city)
                        .map(City::name)
                        .equals(entry.city().map(City::name)));
    }

    /**
     * The entries before and after another in its dossier.
     *
     * @param place of that other entry, from 1
     * @param of how many entries the dossier has
     * @param inLatest whether that dossier is the one that a city is known by
     * @param onCity whether it is on the city of the entry, and not a collection of entries of many
     */
    public record Neighbours(
            Optional<Entry> previous, Optional<Entry> next, int place, int of, boolean inLatest, boolean onCity) {
        /** The place in words: {@code 23項目中15番目}. */
        public String inWords() {
            return Counts.format(of) + "項目中" + Counts.format(place) + "番目";
        }
    }

    /**
     * The dossier on the city; for a city that only tables name, one made of its rows.
     *
     * @throws NotFound if there is none
     */
    public Dossier dossier(String city) {
        return view.dossier(city).or(() -> CityStudy.gathered(view, city)).orElseThrow(() -> {
            List<String> known = cities();
            String some = String.join("、", known.subList(0, Math.min(known.size(), MOST_LISTED)));
            return new NotFound(
                    "「" + city + "」の調査資料はありません。あるのは " + some + (known.size() > MOST_LISTED ? " などです。" : " です。"));
        });
    }

    /**
     * The dossier on the city in this file, which need not be the latest; the latest where no file is named.
     *
     * @throws NotFound if there is none
     */
    public Dossier dossier(String city, @Nullable String file) {
        Dossier latest = dossier(city);
        if (file == null || file.isBlank()) {
            return latest;
        }
        return dossiers.stream()
                .filter(dossier -> dossier.provenance().file().equals(file)
                        && dossier.city().map(City::name).equals(Optional.of(city)))
                .findFirst()
                .orElseThrow(() -> new NotFound("「" + city + "」の調査資料「" + file + "」はありません。"));
    }

    /** The latest dossier on each city. */
    public List<Dossier> latest() {
        return cities().stream().flatMap(city -> view.dossier(city).stream()).toList();
    }

    /** The names of all cities that were researched, in a dossier or in rows of a table. */
    public List<String> cities() {
        return view.cities().stream().map(City::name).distinct().toList();
    }

    /** The entry with all marked that the search marks. */
    public static MarkedEntry marked(Entry entry, Search search) {
        return search.marked(List.of(entry.id())).stream().findFirst().orElseGet(() -> MarkedEntry.plain(entry));
    }

    private static NotFound noEntry(String id) {
        return new NotFound("項目「" + id + "」はありません。資料から削除されたか、名前が変わった可能性があります。");
    }
}
