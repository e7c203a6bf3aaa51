package jirei.casestudy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A dimension by which entries are filtered and counted: a facet of the search page. The dimensions of the study apply
 * to every entry; attributes come from the files.
 */
public sealed interface Dimension permits StudyDimension, Attribute {
    Dimension CITY = StudyDimension.CITY;
    Dimension THEME = StudyDimension.THEME;
    Dimension RATING = StudyDimension.RATING;
    Dimension KIND = StudyDimension.KIND;
    Dimension REGION = StudyDimension.REGION;
    Dimension COUNTRY = StudyDimension.COUNTRY;
    Dimension YEAR = StudyDimension.YEAR;

    /** The dimensions of the study, in the order of the search page. */
    List<Dimension> OF_STUDY = List.of(StudyDimension.values());

    /** The order of the search page: the dimensions of the study, then attributes by label. */
    static Comparator<Dimension> inOrder() {
        return Comparator.comparing((Dimension dimension) -> dimension instanceof Attribute)
                .thenComparingInt(OF_STUDY::indexOf)
                .thenComparing(Dimension::label);
    }

    /** The dimension with this {@link #name()}, empty if that is not a valid name. */
    static Optional<Dimension> of(String name) {
        Optional<Attribute> attribute = Attribute.named(name);
        return OF_STUDY.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .or(() -> attribute);
    }

    /** Whether its values are places. */
    boolean isOfPlaces();

    /** The name in programs and in the index: {@code CITY}. */
    String name();

    /** The label on the page, in Japanese. */
    String label();

    /** The name before the colon in a query: {@code 都市}. */
    String typed();

    /**
     * The values of the entry in this dimension, in the form of the index and of URLs: Japanese names for cities,
     * themes, regions and countries, {@link Enum#name()} for ratings and kinds.
     */
    List<String> valuesOf(Entry entry);

    /**
     * All possible values, in the order of the study; empty for cities, countries, years and attributes, whose values
     * depend on the corpus.
     */
    List<String> knownValues();

    /**
     * Parses a value from its mark, label or name into the form of {@link #valuesOf}: {@code RATING, ★ → BENCHMARK}.
     * Any text that is not blank is a valid city or country, in the corpus or not. Years are in the form of
     * {@link YearRange}.
     */
    Optional<String> valueNamed(String text);

    /** The label of a value, in Japanese: {@code RATING, BENCHMARK → ★ ベンチマーク}. */
    String labelOf(String value);
}
