package jirei.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.casestudy.Provenance;
import jirei.casestudy.Theme;
import jirei.web.study.CityStudy;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;
import org.jspecify.annotations.Nullable;

/**
 * The research on a city.
 *
 * @param ratings for each of the eleven themes; {@code NOT_RESEARCHED} in place of a rating
 * @param entries with the first lines of their texts
 */
record DossierAnswer(
        String city,
        String document,
        @Nullable String publisher,
        @Nullable String researched,
        @Nullable String notice,
        String address,
        Map<String, String> ratings,
        List<CitedPassage> entries) {
    /** @throws jirei.web.http.NotFound if the city was not researched */
    static DossierAnswer of(String name, Asking asking) {
        Dossier dossier = asking.lookup().dossier(name, null);
        City city = dossier.city().orElseThrow();
        Provenance provenance = dossier.provenance();
        Map<String, String> ratings = new LinkedHashMap<>();
        for (Theme theme : Theme.values()) {
            ratings.put(theme.label(), Coverage.rating(dossier, theme));
        }
        return new DossierAnswer(
                city.name(),
                provenance.document(),
                provenance.publisher().orElse(null),
                provenance.researched().map(Object::toString).orElse(null),
                provenance.notice().orElse(null),
                asking.base().address(Addresses.dossier(city.name(), SearchUrl.HOME)),
                ratings,
                CityStudy.entries(asking.view(), dossier, city).stream()
                        .map(entry -> CitedPassage.brief(entry, asking))
                        .toList());
    }
}
