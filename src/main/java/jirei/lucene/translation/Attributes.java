package jirei.lucene.translation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.Attribute;
import jirei.casestudy.Dimension;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import jirei.lucene.lexicon.KnownCities;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.IndexFields;
import jirei.search.Offer;
import jirei.search.Refinement;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Filters entries by the values of dimensions, and recognises the value that a word of a query names.
 *
 * <p>{@code ソウル}, {@code ソウル市}, {@code 札幌} for 札幌市, {@code 米国}, {@code 北欧}, {@code スマートシティ}, {@code 組織}, {@code ★} and
 * {@code 環境省} in a column of a table name a value; {@code データ} and {@code 都市} do not.
 */
final class Attributes {
    private final KnownCities cities;
    private final Collection<Attribute> attributes;
    private final TermStatistics terms;

    /** For an index with these cities and attributes. */
    Attributes(KnownCities cities, Collection<Attribute> attributes, TermStatistics terms) {
        this.cities = cities;
        this.attributes = attributes;
        this.terms = terms;
    }

    /** Entries with this value, scored by its rarity; several years in a row are scored alike. */
    static Query having(Refinement value) {
        return DocumentQueries.ofYears(value).orElseGet(() -> new TermQuery(term(value)));
    }

    /** Entries with any of these values; a city, country or region may be called by any of its names. */
    Query havingAny(Dimension dimension, Collection<String> values) {
        return havingAny(values.stream()
                .flatMap(value -> cities.meant(new Refinement(dimension, value)).stream())
                .distinct()
                .toList());
    }

    /** Entries with any of these values, scored alike. */
    static Query havingAny(Collection<Refinement> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(having(value), Occur.SHOULD));
        return new ConstantScoreQuery(any.build());
    }

    /** The value that a word names, if it is unambiguous; several for a place such as 北欧. */
    Optional<Offer> named(String word) {
        return cities.named(word)
                .map(Attributes::city)
                .map(Offer::of)
                .or(() ->
                        cities.places().inText(word).map(place -> new Offer(place.label(), KnownCities.values(place))))
                .or(() -> ofStudy(word).map(Offer::of));
    }

    /** The place that a word names, if it is unambiguous. */
    Optional<Offer> place(String word) {
        return named(word).filter(Offer::isPlace);
    }

    /** The names of the cities of the study that lie in a place. */
    Set<String> citiesIn(Offer place) {
        return cities.places()
                .citiesIn(
                        place.dimension(),
                        place.values().stream().map(Refinement::value).toList());
    }

    private Optional<Refinement> ofStudy(String word) {
        return Theme.calledInText(word)
                .map(theme -> new Refinement(Dimension.THEME, theme.label()))
                .or(() -> rating(word).map(rating -> new Refinement(Dimension.RATING, rating.name())))
                .or(() -> EntryKind.named(word)
                        .filter(kind -> kind != EntryKind.INITIATIVE)
                        .map(kind -> new Refinement(Dimension.KIND, kind.name())))
                .or(() -> ofAttribute(word));
    }

    /** A dash is no word, though it is the mark of a rating: the ー of オープンでーた is one of its letters. */
    private static Optional<Rating> rating(String word) {
        return Rating.named(word).filter(rating -> rating != Rating.NONE || word.length() > 1);
    }

    private static Refinement city(String name) {
        return new Refinement(Dimension.CITY, name);
    }

    /** The cities whose names stand in a folded text, by name; names that the tokenizer cuts into many words are found so. */
    Map<String, Offer> citiesIn(String text) {
        Map<String, Offer> named = new LinkedHashMap<>();
        cities.within(text).forEach((folded, name) -> named.put(folded, Offer.of(city(name))));
        return named;
    }

    /** The value of an attribute, if it is written so in the file. Numbers are no names. */
    private Optional<Refinement> ofAttribute(String word) {
        return attributes.stream()
                .filter(attribute -> word.chars().anyMatch(Character::isLetter))
                .map(attribute -> new Refinement(attribute, word))
                .filter(value -> terms.states(term(value)).isPresent())
                .findFirst();
    }

    private static Term term(Refinement value) {
        String dimension = value.dimension().name();
        return DrillDownQuery.term(
                IndexFields.facets().getDimConfig(dimension).indexFieldName, dimension, value.value());
    }
}
