package jirei.web.study;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;

/**
 * The neighbours of a dossier: other dossiers on its city, and the previous and next city.
 *
 * @param others the other dossiers on the same city
 * @param previous the name of the previous city
 * @param next the name of the next city
 */
public record DossierNeighbours(List<Dossier> others, Optional<String> previous, Optional<String> next) {
    public DossierNeighbours {
        others = List.copyOf(others);
    }

    /**
     * The neighbours of a dossier.
     *
     * @param all all dossiers, ordered by city
     */
    public static DossierNeighbours around(Dossier dossier, List<Dossier> all) {
        List<String> cities = all.stream()
                .flatMap(other -> other.city().map(City::name).stream())
                .distinct()
                .toList();
        String file = dossier.provenance().file();
        Optional<String> city = dossier.city().map(City::name);
        int here = city.map(cities::indexOf).orElse(-1);
        return new DossierNeighbours(
                all.stream()
                        .filter(other -> other.city().map(City::name).equals(city)
                                && !other.provenance().file().equals(file))
                        .toList(),
                here > 0 ? Optional.of(cities.get(here - 1)) : Optional.empty(),
                here >= 0 && here + 1 < cities.size() ? Optional.of(cities.get(here + 1)) : Optional.empty());
    }
}
