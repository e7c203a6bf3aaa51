package jirei.web.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jirei.search.MarkedEntry.MarkedFact;
import jirei.search.MarkedText.Segment;

/**
 * Labelled values side by side: a row for each label of any column, regardless of spelling; rows that most columns share
 * come first. The name of the city has no row, since it heads the column. Where the labels of a row differ in unit or
 * year, each value has its own.
 */
final class CompareFacts {
    private static final String NAME_OF_CITY = "都市名";

    private final List<List<MarkedFact>> columns;
    private final String gap;

    /**
     * The rows of these values, a list for each column.
     *
     * @param gap the text of an empty cell
     */
    CompareFacts(List<List<MarkedFact>> columns, String gap) {
        this.gap = gap;
        this.columns = columns.stream().map(List::copyOf).toList();
    }

    List<FieldRow> rows() {
        Map<String, List<FactLabel>> labels = new LinkedHashMap<>();
        for (List<MarkedFact> facts : columns) {
            facts.stream()
                    .map(CompareFacts::label)
                    .forEach(label -> labels.computeIfAbsent(label.key(), key -> new ArrayList<>())
                            .add(label));
        }
        return labels.keySet().stream()
                .filter(key -> !key.equals(NAME_OF_CITY))
                .sorted(Comparator.comparingLong(this::havers).reversed())
                .map(key -> row(key, labels.getOrDefault(key, List.of())))
                .toList();
    }

    private long havers(String key) {
        return columns.stream()
                .filter(facts ->
                        facts.stream().anyMatch(fact -> label(fact).key().equals(key)))
                .count();
    }

    private FieldRow row(String key, List<FactLabel> labels) {
        FactLabel first = labels.getFirst();
        boolean alike = labels.stream().allMatch(first::saysTheSameAs);
        List<CompareCell> cells =
                columns.stream().map(facts -> cell(facts, key, alike)).toList();
        boolean oneName = labels.stream().map(FactLabel::name).distinct().count() == 1;
        String name = oneName ? first.name() : FactAlias.of(first.name());
        return new FieldRow(alike && oneName ? first.written() : name + (alike ? first.detail() : ""), cells);
    }

    private CompareCell cell(List<MarkedFact> facts, String key, boolean alike) {
        List<List<Segment>> values = facts.stream()
                .filter(fact -> label(fact).key().equals(key))
                .map(fact -> value(fact, alike ? "" : label(fact).detail()))
                .toList();
        return CompareCell.ofTexts(values, gap);
    }

    private static List<Segment> value(MarkedFact fact, String detail) {
        return detail.isEmpty()
                ? fact.value().segments()
                : Stream.concat(fact.value().segments().stream(), CompareCell.unmarked(detail).stream())
                        .toList();
    }

    private static FactLabel label(MarkedFact fact) {
        return FactLabel.of(fact.label().text());
    }
}
