package jirei.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jirei.casestudy.Attribute;
import jirei.casestudy.Dimension;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Rating;
import jirei.casestudy.StudyDimension;
import jirei.casestudy.Theme;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.snapshot.Snapshot;
import jirei.places.StudyPlace;
import jirei.search.Refinement;
import jirei.search.Suggestion.SuggestionKind;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState.OrdRange;
import org.apache.lucene.index.SortedSetDocValues;

/** The facet values of an index, with their other names. */
final class ValueCandidates {
    /** An attribute with more values, such as a number of each row, is read no further. */
    private static final int MOST_VALUES = 20_000;

    private static final Comparator<Candidate> MORE_FIRST =
            Comparator.comparingInt(Candidate::entries).reversed().thenComparing(Candidate::text);

    private final Snapshot snapshot;
    private final Map<StudyPlace, List<String>> places;

    ValueCandidates(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.places = snapshot.knownCities().places().otherNames();
    }

    /** The values of a dimension, the most frequent first, with all names by which they are typed in its field. */
    Map<Candidate, List<String>> inField(Dimension dimension) throws IOException {
        Map<Candidate, List<String>> values = of(dimension);
        values.replaceAll((candidate, names) -> Stream.concat(
                        names.stream(),
                        namesInPrograms(dimension, candidate.values().getFirst().value()))
                .toList());
        return values;
    }

    private Map<Candidate, List<String>> of(Dimension dimension) throws IOException {
        Map<Candidate, List<String>> values = new LinkedHashMap<>();
        Map<String, List<String>> names = otherNames(dimension);
        for (Candidate value : read(dimension)) {
            values.put(value, names.getOrDefault(value.values().getFirst().value(), List.of()));
        }
        return values;
    }

    /** Cities, themes, countries, regions and areas. A country that is one city is only there as the city. */
    Map<Candidate, List<String>> ofStudy() throws IOException {
        Map<Candidate, List<String>> all = new LinkedHashMap<>(of(Dimension.CITY));
        Map<String, Candidate> cities = new LinkedHashMap<>();
        all.keySet().forEach(city -> cities.put(city.text(), city));
        all.putAll(of(Dimension.THEME));
        of(Dimension.COUNTRY).forEach((country, names) -> {
            Candidate city = cities.get(country.text());
            if (city != null && city.entries() == country.entries()) {
                all.merge(
                        city,
                        names,
                        (one, other) -> Stream.concat(one.stream(), other.stream())
                                .distinct()
                                .toList());
            } else {
                all.put(country, names);
            }
        });
        all.putAll(of(Dimension.REGION));
        places.forEach((place, names) -> {
            if (place.values().size() > 1) {
                all.put(area(place, all.keySet()), names);
            }
        });
        return all;
    }

    private static Candidate area(StudyPlace place, Iterable<Candidate> known) {
        List<Refinement> values = place.values().stream()
                .map(value -> new Refinement(place.dimension(), value))
                .toList();
        int entries = 0;
        for (Candidate candidate : known) {
            entries +=
                    candidate.values().size() == 1 && values.containsAll(candidate.values()) ? candidate.entries() : 0;
        }
        return new Candidate(place.label(), SuggestionKind.AREA, values, List.of(), entries);
    }

    private List<Candidate> read(Dimension dimension) throws IOException {
        SortedSetDocValuesReaderState state = snapshot.facets().orElseThrow().state();
        OrdRange range = state.getOrdRange(dimension.name());
        if (range == null) {
            return List.of();
        }
        SortedSetDocValues values = state.getDocValues();
        String index = IndexFields.facets().getDimConfig(dimension.name()).indexFieldName;
        List<Candidate> found = new ArrayList<>();
        for (int ord = range.start(); ord <= Math.min(range.end(), range.start() + MOST_VALUES); ord++) {
            String[] path = FacetsConfig.stringToPath(values.lookupOrd(ord).utf8ToString());
            if (path.length > 1) {
                String value = path[1];
                int entries = snapshot.reader().docFreq(DrillDownQuery.term(index, dimension.name(), value));
                found.add(new Candidate(
                        dimension.labelOf(value),
                        kind(dimension),
                        List.of(new Refinement(dimension, value)),
                        List.of(),
                        entries));
            }
        }
        found.sort(MORE_FIRST);
        return found;
    }

    private Map<String, List<String>> otherNames(Dimension dimension) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        places.forEach((place, others) -> {
            if (place.dimension().equals(dimension) && place.values().size() == 1) {
                names.put(
                        place.values().getFirst(),
                        others.stream()
                                .filter(name -> !name.equals(place.label()))
                                .toList());
            }
        });
        return names;
    }

    /** A value as it may be typed in a field besides its label: {@code ★}, {@code initiative}. */
    private static Stream<String> namesInPrograms(Dimension dimension, String value) {
        return switch (dimension) {
            case StudyDimension.RATING -> Stream.of(Rating.valueOf(value).mark(), value);
            case StudyDimension.KIND -> Stream.of(EntryKind.valueOf(value).name());
            case StudyDimension.THEME -> Theme.named(value).stream().map(Theme::name);
            case StudyDimension.YEAR -> Stream.of(value);
            case StudyDimension.CITY, StudyDimension.COUNTRY, StudyDimension.REGION -> Stream.of();
            case Attribute attribute -> Stream.of();
        };
    }

    private static SuggestionKind kind(Dimension dimension) {
        return switch (dimension) {
            case StudyDimension.CITY -> SuggestionKind.CITY;
            case StudyDimension.THEME -> SuggestionKind.THEME;
            case StudyDimension.RATING -> SuggestionKind.RATING;
            case StudyDimension.KIND -> SuggestionKind.ENTRY_KIND;
            case StudyDimension.REGION -> SuggestionKind.REGION;
            case StudyDimension.COUNTRY -> SuggestionKind.COUNTRY;
            case StudyDimension.YEAR -> SuggestionKind.YEAR;
            case Attribute attribute -> SuggestionKind.ATTRIBUTE;
        };
    }
}
