package jirei.casestudy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a search finds: one initiative, plan, organisation or profile, on one page of one dossier.
 *
 * @param title as the research writes it
 * @param rating an organisation's own, otherwise that of its city on its theme
 * @param attributes what else its file tells it apart by, label by label of {@link Attribute}, such as 手続の類型: 申請
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
        Provenance provenance,
        Map<String, List<String>> attributes) {
    public Entry {
        if (title.isBlank()) {
            throw new IllegalArgumentException("an entry without a title: " + id);
        }
        Map<String, List<String>> copied = new LinkedHashMap<>();
        attributes.forEach((label, values) -> copied.put(new Attribute(label).label(), List.copyOf(values)));
        attributes = Collections.unmodifiableMap(copied);
    }

    /** In which dimensions it may have values. */
    public List<Dimension> dimensions() {
        return Stream.concat(
                        Dimension.OF_STUDY.stream(),
                        attributes.keySet().stream().map(Attribute::new))
                .toList();
    }

    /** An entry that is told apart by what all entries have, and by nothing else. */
    public Entry(
            EntryId id,
            EntryKind kind,
            String title,
            Optional<City> city,
            Optional<Theme> theme,
            Optional<Rating> rating,
            Place place,
            Content content,
            Provenance provenance) {
        this(id, kind, title, city, theme, rating, place, content, provenance, Map.of());
    }
}
