package jirei.casestudy;

import java.util.List;
import java.util.Optional;

/** The dimensions of the study. Other packages refer to them through {@link Dimension}. */
public enum StudyDimension implements Dimension {
    CITY("都市"),
    THEME("テーマ"),
    RATING("評価"),
    KIND("種別"),
    REGION("地域"),
    COUNTRY("国"),
    YEAR("年");

    private final String label;

    StudyDimension(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String typed() {
        return label;
    }

    @Override
    public boolean isOfPlaces() {
        return switch (this) {
            case CITY, REGION, COUNTRY -> true;
            case THEME, RATING, KIND, YEAR -> false;
        };
    }

    @Override
    public List<String> valuesOf(Entry entry) {
        return switch (this) {
            case CITY -> entry.city().map(City::name).stream().toList();
            case THEME -> entry.theme().map(Theme::label).stream().toList();
            case RATING -> entry.rating().map(Rating::name).stream().toList();
            case KIND -> List.of(entry.kind().name());
            case REGION ->
                entry.city().flatMap(City::region).map(Region::label).stream().toList();
            case COUNTRY -> entry.city().flatMap(City::country).stream().toList();
            case YEAR ->
                entry.years().stream()
                        .map(stated -> String.valueOf(stated.year()))
                        .distinct()
                        .toList();
        };
    }

    @Override
    public List<String> knownValues() {
        return switch (this) {
            case CITY, COUNTRY, YEAR -> List.of();
            case THEME -> List.of(Theme.values()).stream().map(Theme::label).toList();
            case RATING -> List.of(Rating.values()).stream().map(Rating::name).toList();
            case KIND ->
                List.of(EntryKind.values()).stream().map(EntryKind::name).toList();
            case REGION -> List.of(Region.values()).stream().map(Region::label).toList();
        };
    }

    @Override
    public Optional<String> valueNamed(String text) {
        return switch (this) {
            case CITY, COUNTRY -> text.isBlank() ? Optional.empty() : Optional.of(text.strip());
            case THEME -> Theme.named(text).map(Theme::label);
            case RATING -> Rating.named(text).map(Rating::name);
            case KIND -> EntryKind.named(text).map(EntryKind::name);
            case REGION -> Region.named(text).map(Region::label);
            case YEAR -> YearRange.parse(text).map(YearRange::toString);
        };
    }

    @Override
    public String labelOf(String value) {
        return switch (this) {
            case CITY, THEME, REGION, COUNTRY -> value;
            case RATING -> {
                Rating rating = Rating.valueOf(value);
                yield rating.mark() + " " + rating.label();
            }
            case KIND -> EntryKind.valueOf(value).label();
            case YEAR -> YearRange.parse(value).map(YearRange::label).orElse(value);
        };
    }
}
