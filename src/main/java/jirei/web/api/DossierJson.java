package jirei.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Rating;
import jirei.casestudy.Region;
import jirei.casestudy.Theme;
import jirei.web.api.EntryJson.EntrySummary;
import jirei.web.api.EntryJson.ProvenanceJson;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /api/dossiers/{city}}.
 *
 * @param profile the facts of the basic data, in the order of the research
 * @param ratings a rating name for each of the eleven themes; null where the theme was not researched
 */
record DossierJson(
        @Nullable String city,
        @Nullable String country,
        @Nullable String region,
        ProvenanceJson provenance,
        Map<String, String> profile,
        Map<String, @Nullable String> ratings,
        List<EntrySummary> entries) {

    /** A dossier in the list of {@code /api/dossiers}. */
    record DossierSummary(
            @Nullable String city,
            @Nullable String country,
            @Nullable String region,
            String document,
            String file,
            int entries) {
        static DossierSummary of(Dossier dossier) {
            Optional<City> city = dossier.city();
            return new DossierSummary(
                    city.map(City::name).orElse(null),
                    city.flatMap(City::country).orElse(null),
                    city.flatMap(City::region).map(Region::label).orElse(null),
                    dossier.provenance().document(),
                    dossier.provenance().file(),
                    dossier.size());
        }
    }

    static DossierJson of(Dossier dossier, List<Entry> entries) {
        Map<String, String> profile = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.kind() == EntryKind.PROFILE)
                .flatMap(entry -> entry.content().facts().stream())
                .forEach(fact -> profile.putIfAbsent(fact.label(), fact.value()));
        Map<String, @Nullable String> ratings = new LinkedHashMap<>();
        for (Theme theme : Theme.values()) {
            Rating rating = dossier.ratings().get(theme);
            ratings.put(theme.label(), rating == null ? null : rating.name());
        }
        DossierSummary summary = DossierSummary.of(dossier);
        return new DossierJson(
                summary.city(),
                summary.country(),
                summary.region(),
                ProvenanceJson.of(dossier.provenance()),
                profile,
                ratings,
                entries.stream().map(EntrySummary::of).toList());
    }
}
