package jirei.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.Attribute;
import jirei.japanese.Normalizer;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.snapshot.Snapshot;
import jirei.search.Suggestion;
import jirei.search.Suggestion.SuggestionKind;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState.OrdRange;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * Completes the value of an attribute behind its name: {@code #府省庁:国 → #府省庁:国土交通省}. Values that begin with the typed
 * text come first, then those that contain it, each the most frequent first.
 */
final class AttributeValues {
    private static final Pattern FIELD =
            Pattern.compile("((?:.*[\\s\u3000])?[-－(（]*[#＃]([^\\s\u3000:：]+)[:：])[\"“「『]?([^\"”」』]*)", Pattern.DOTALL);

    /** Values with these characters must stand in quotes. */
    private static final Pattern QUOTED = Pattern.compile(".*[\\s\u3000,，、:：()（）*~|｜\\\\].*");

    /** An attribute with more values, such as a number of each row, is looked through no further. */
    private static final int MOST_VALUES = 20_000;

    /** A value that may be meant, and whether it begins with what was typed. */
    private record Candidate(String value, boolean begins, int entries) {}

    private AttributeValues() {}

    /** The suggestions; none unless the text ends in the field of an attribute. */
    static List<Suggestion> of(Snapshot snapshot, String typed, int size) throws IOException {
        Matcher field = FIELD.matcher(typed);
        if (snapshot.facets().isEmpty() || !field.matches()) {
            return List.of();
        }
        Optional<Attribute> attribute = Attribute.called(field.group(2)).filter(snapshot.attributes()::contains);
        if (attribute.isEmpty()) {
            return List.of();
        }
        return candidates(snapshot, attribute.get(), Normalizer.fold(field.group(3))).stream()
                .sorted(Comparator.comparing(Candidate::begins)
                        .thenComparingInt(Candidate::entries)
                        .reversed()
                        .thenComparing(Candidate::value))
                .limit(size)
                .map(found -> new Suggestion(
                        field.group(1) + quoted(found.value()), SuggestionKind.WORD, Optional.empty(), found.entries()))
                .toList();
    }

    private static List<Candidate> candidates(Snapshot snapshot, Attribute attribute, String typed) throws IOException {
        SortedSetDocValuesReaderState state = snapshot.facets().orElseThrow();
        OrdRange range = state.getOrdRange(attribute.name());
        SortedSetDocValues values = state.getDocValues();
        String index = IndexFields.facets().getDimConfig(attribute.name()).indexFieldName;
        List<Candidate> candidates = new ArrayList<>();
        for (int ord = range.start(); ord <= Math.min(range.end(), range.start() + MOST_VALUES); ord++) {
            String value = FacetsConfig.stringToPath(values.lookupOrd(ord).utf8ToString())[1];
            String folded = Normalizer.fold(value);
            if (folded.contains(typed) && value.indexOf('"') < 0) {
                int entries = snapshot.reader().docFreq(DrillDownQuery.term(index, attribute.name(), value));
                candidates.add(new Candidate(value, folded.startsWith(typed), entries));
            }
        }
        return candidates;
    }

    private static String quoted(String value) {
        return QUOTED.matcher(value).matches() ? '"' + value + '"' : value;
    }
}
