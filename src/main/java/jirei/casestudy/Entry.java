package jirei.casestudy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.Provenance.Guess;

/**
 * An entry, the unit of search: one initiative, plan, organisation or profile on one page of one dossier.
 *
 * @param title as the research writes it; never blank
 * @param rating the rating of the organisation itself, otherwise that of the city on the theme
 * @param attributes further values from the file, keyed by the label of an {@link Attribute}, such as 手続の類型: 申請
 * @param years the years that the title and the text state, in their order
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
        Map<String, List<String>> attributes,
        List<StatedYear> years) {
    public Entry {
        years = List.copyOf(years);
        if (title.isBlank()) {
            throw new IllegalArgumentException("an entry without a title: " + id);
        }
        Map<String, List<String>> copied = new LinkedHashMap<>();
        attributes.forEach((label, values) -> copied.put(new Attribute(label).label(), List.copyOf(values)));
        attributes = Collections.unmodifiableMap(copied);
    }

    /** The dimensions in which the entry may have values: those of the study and its attributes. */
    public List<Dimension> dimensions() {
        return Stream.concat(
                        Dimension.OF_STUDY.stream(),
                        attributes.keySet().stream().map(Attribute::new))
                .toList();
    }

    /**
     * The subject of the rating: {@code ソウル×デジタルデバイド}, or {@code 組織の評価} where the organisation itself is rated. A guessed
     * city is marked. Empty without a rating, or where neither city nor theme is known.
     */
    public Optional<String> rated() {
        if (rating.isEmpty()) {
            return Optional.empty();
        }
        return kind.isRatedItself()
                ? Optional.of(kind.label() + "の評価")
                : Rating.subject(city.map(City::name).map(name -> provenance.marked(Guess.CITY, name)), theme);
    }

    /** The same entry with the years that it states. */
    public Entry stating(List<StatedYear> stated) {
        return new Entry(id, kind, title, city, theme, rating, place, content, provenance, attributes, stated);
    }

    /** The same entry with another content. */
    public Entry with(Content other) {
        return new Entry(id, kind, title, city, theme, rating, place, other, provenance, attributes, years);
    }

    /** An entry whose years are not read. */
    public Entry(
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
        this(id, kind, title, city, theme, rating, place, content, provenance, attributes, List.of());
    }

    /** An entry without attributes, whose years are not read. */
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
