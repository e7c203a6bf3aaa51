package jirei.web.compare;

import java.util.List;
import java.util.Optional;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.web.http.BadRequest;
import jirei.web.study.CityStudy;
import jirei.web.study.StudyLookup;
import jirei.web.url.CompareUrl;
import jirei.web.url.SearchUrl;

/** Fetches the cities of a comparison from the engine. */
public final class Comparisons {
    private final SearchEngine engine;
    private final StudyLookup library;

    /** Comparisons on this engine. */
    public Comparisons(SearchEngine engine) {
        this.engine = engine;
        this.library = new StudyLookup(engine);
    }

    /** The names of all cities that were researched. */
    List<String> known() {
        return library.cities();
    }

    /** The cities of the address that were researched, side by side, where their number allows it. */
    Optional<CityComparison> of(CompareUrl url) {
        List<String> known = known();
        CompareUrl usable = new CompareUrl(
                url.cities().stream().filter(known::contains).toList(), url.themes(), url.q(), url.exact());
        if (!usable.isComparable()) {
            return Optional.empty();
        }
        SearchUrl search = usable.search();
        SearchRequest request = search.request(library.parse(search));
        List<CityStudy> cities = usable.cities().stream()
                .map(engine::dossier)
                .flatMap(Optional::stream)
                .flatMap(dossier -> dossier.city().stream().map(city -> CityStudy.read(engine, dossier, city, request)))
                .toList();
        return Optional.of(new CityComparison(cities, url.themes(), search));
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
