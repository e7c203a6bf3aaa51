package jirei.casestudy;

import java.util.Optional;

/**
 * What a search finds: one initiative, plan, organisation or profile, on one page of one dossier.
 *
 * @param title as the research writes it
 * @param rating an organisation's own, otherwise that of its city on its theme
 */
public record Entry(
        EntryId id,
        EntryKind kind,
        String title,
        Optional<City> city,
        Optional<Theme> theme,
        Optional<Rating> rating,
        Place place,
        Content content,
        Provenance provenance) {
    public Entry {
        if (title.isBlank()) {
            throw new IllegalArgumentException("an entry without a title: " + id);
        }
    }
}
