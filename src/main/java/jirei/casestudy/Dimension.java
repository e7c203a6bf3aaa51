package jirei.casestudy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A way in which entries are told apart and filtered: a facet of the search page. Those of the study every entry may have;
 * others are brought by the files themselves.
 */
public sealed interface Dimension permits StudyDimension, Attribute {
    Dimension CITY = StudyDimension.CITY;
    Dimension THEME = StudyDimension.THEME;
    Dimension RATING = StudyDimension.RATING;
    Dimension KIND = StudyDimension.KIND;
    Dimension REGION = StudyDimension.REGION;

    /** Those of the study, in the order of the search page. */
    List<Dimension> OF_STUDY = List.of(StudyDimension.values());

    /** The order of the search page: those of the study, then all others by their labels. */
    static Comparator<Dimension> inOrder() {
        return Comparator.comparing((Dimension dimension) -> dimension instanceof Attribute)
                .thenComparingInt(OF_STUDY::indexOf)
                .thenComparing(Dimension::label);
    }

    /** The dimension of this {@link #name()}, if there can be one. */
    static Optional<Dimension> of(String name) {
        Optional<Attribute> attribute = Attribute.named(name);
        return OF_STUDY.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .or(() -> attribute);
    }

    /** What programs call it: {@code CITY}. */
    String name();

    /** The dimension in Japanese, as the page names it. */
    String label();

    /** What one types before the colon in a query: {@code 都市}. */
    String typed();

    /**
     * What the entry has in this dimension, in the form that indexes and addresses use: Japanese names for cities,
     * themes and regions, {@link Enum#name()} for ratings and kinds.
     */
    List<String> valuesOf(Entry entry);

    /** All values there can be, in the order of the study; none where the corpus decides. */
    List<String> knownValues();

    /**
     * The value in the form of {@link #valuesOf} that someone means by the text, who may write a mark, a label or a
     * name: {@code RATING, ★ → BENCHMARK}. Every text names a city, known or not.
     */
    Optional<String> valueNamed(String text);

    /** What people read for a value: {@code RATING, BENCHMARK → ★ ベンチマーク}. */
    String labelOf(String value);
}
