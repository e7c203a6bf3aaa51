package jirei.web.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jirei.search.IndexView;
import jirei.search.Search;
import jirei.web.http.BadRequest;
import jirei.web.study.CityStudy;
import jirei.web.study.StudyLookup;
import jirei.web.url.CompareUrl;
import jirei.web.url.SearchUrl;

/** Fetches from one state of the index what the address of a comparison names. */
public final class Comparisons {
    /** More entries that a query finds in the cities are not shown. */
    private static final int MOST_FOUND = 5_000;

    private final IndexView view;
    private final StudyLookup lookup;

    public Comparisons(IndexView view) {
        this.view = view;
        this.lookup = new StudyLookup(view);
    }

    /** The names of all cities that were researched. */
    List<String> known() {
        return lookup.cities();
    }

    /** The cities of the address that were researched, side by side, where their number allows it. */
    Optional<CityComparison> of(CompareUrl asked) {
        List<String> known = known();
        CompareUrl usable = new CompareUrl(
                asked.cities().stream().filter(known::contains).toList(),
                asked.themes(),
                asked.q(),
                asked.exact(),
                asked.from());
        if (!usable.isComparable()) {
            return Optional.empty();
        }
        SearchUrl inCities = usable.on(Optional.empty()).search();
        Search search = view.search(inCities.request(lookup.parse(inCities)));
        List<CityStudy> cities = usable.cities().stream()
                .map(lookup::dossier)
                .flatMap(dossier -> dossier.city().stream().map(city -> CityStudy.read(view, dossier, city, search)))
                .toList();
        return Optional.of(new CityComparison(cities, asked.themes(), usable.search(), found(usable, search)));
    }

    private static FoundEntries found(CompareUrl url, Search search) {
        return url.q().isEmpty() ? FoundEntries.ALL : new FoundEntries(Optional.of(Set.copyOf(search.ids(MOST_FOUND))));
    }

    /**
     * The comparison, where an address without one is an error.
     *
     * @throws BadRequest if the cities are not as many as can be compared
     */
    public CityComparison required(CompareUrl url) {
        return of(url).orElseThrow(() -> new BadRequest(
                "調査資料のある都市を" + CompareUrl.FEWEST_CITIES + "つから" + CompareUrl.MOST_CITIES + "つまで「city」に指定してください。"));
    }
}
