package jirei.lucene.translation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import jirei.japanese.Normalizer;
import jirei.lucene.schema.IndexFields;
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
 * <p>{@code ソウル}, {@code ソウル市}, {@code スマートシティ}, {@code 組織} and {@code ★} name a value; {@code データ} and {@code 都市} do
 * not.
 */
final class Attributes {
    private static final List<String> SUFFIXES = List.of("", "市", "特別市", "州", "都", "国", "市役所");

    private final Collection<City> cities;

    /** For an index with these cities. */
    Attributes(Collection<City> cities) {
        this.cities = cities;
    }

    /** Entries with this value, scored by its rarity. */
    static Query having(Refinement value) {
        return new TermQuery(term(value));
    }

    /** Entries with any of these values; for a city, a part of its name is enough. */
    Query havingAny(Dimension dimension, Collection<String> values) {
        Collection<String> meant = dimension.equals(Dimension.CITY)
                ? values.stream()
                        .flatMap(value -> City.called(value, cities).stream().map(City::name))
                        .distinct()
                        .toList()
                : values;
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        meant.forEach(value -> any.add(having(new Refinement(dimension, value)), Occur.SHOULD));
        return new ConstantScoreQuery(any.build());
    }

    /** The value that a word names, if it is unambiguous. */
    Optional<Refinement> named(String word) {
        return city(word)
                .or(() -> Theme.named(word).map(theme -> new Refinement(Dimension.THEME, theme.label())))
                .or(() -> Rating.named(word).map(rating -> new Refinement(Dimension.RATING, rating.name())))
                .or(() -> EntryKind.named(word)
                        .filter(kind -> kind != EntryKind.INITIATIVE)
                        .map(kind -> new Refinement(Dimension.KIND, kind.name())));
    }

    private Optional<Refinement> city(String word) {
        return cities.stream()
                .map(City::name)
                .filter(name -> SUFFIXES.stream().anyMatch(suffix -> word.equals(Normalizer.fold(name) + suffix)))
                .findFirst()
                .map(name -> new Refinement(Dimension.CITY, name));
    }

    private static Term term(Refinement value) {
        String dimension = value.dimension().name();
        return DrillDownQuery.term(
                IndexFields.facets().getDimConfig(dimension).indexFieldName, dimension, value.value());
    }
}
