package jirei.casestudy;

import java.util.List;
import java.util.Optional;

/** A way in which entries are told apart and filtered: the facets of the search page, in its order. */
public enum Dimension {
    CITY("都市"),
    THEME("テーマ"),
    RATING("評価"),
    KIND("種別"),
    REGION("地域");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    /** The dimension in Japanese, as the page and the query language name it. */
    public String label() {
        return label;
    }

    /**
     * What the entry has in this dimension, in the form that indexes and addresses use: Japanese names for cities,
     * themes and regions, {@link Enum#name()} for ratings and kinds.
     */
    public Optional<String> valueOf(Entry entry) {
        return switch (this) {
            case CITY -> entry.city().map(City::name);
            case THEME -> entry.theme().map(Theme::label);
            case RATING -> entry.rating().map(Rating::name);
            case KIND -> Optional.of(entry.kind().name());
            case REGION -> entry.city().flatMap(City::region).map(Region::label);
        };
    }

    /** All values there can be, in the order of the study; none for cities, which the corpus decides. */
    public List<String> knownValues() {
        return switch (this) {
            case CITY -> List.of();
            case THEME -> List.of(Theme.values()).stream().map(Theme::label).toList();
            case RATING -> List.of(Rating.values()).stream().map(Rating::name).toList();
            case KIND ->
                List.of(EntryKind.values()).stream().map(EntryKind::name).toList();
            case REGION -> List.of(Region.values()).stream().map(Region::label).toList();
        };
    }

    /**
     * The value in the form of {@link #valueOf} that someone means by the text, who may write a mark, a label or a
     * name: {@code RATING, ★ → BENCHMARK}. Every text names a city, known or not.
     */
    public Optional<String> valueNamed(String text) {
        return switch (this) {
            case CITY -> text.isBlank() ? Optional.empty() : Optional.of(text.strip());
            case THEME -> Theme.named(text).map(Theme::label);
            case RATING -> Rating.named(text).map(Rating::name);
            case KIND -> EntryKind.named(text).map(EntryKind::name);
            case REGION -> Region.named(text).map(Region::label);
        };
    }

    /** What people read for a value: {@code RATING, BENCHMARK → ★ ベンチマーク}. */
    public String labelOf(String value) {
        return switch (this) {
            case CITY, THEME, REGION -> value;
            case RATING -> {
                Rating rating = Rating.valueOf(value);
                yield rating.mark() + " " + rating.label();
            }
            case KIND -> EntryKind.valueOf(value).label();
        };
    }
}
