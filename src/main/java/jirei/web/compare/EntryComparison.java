package jirei.web.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jirei.casestudy.Attribute;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.Provenance.Guess;
import jirei.casestudy.Theme;
import jirei.search.MarkedEntry;
import jirei.search.MarkedEntry.MarkedFact;
import jirei.search.MarkedText;
import jirei.web.parts.CitedView;
import jirei.web.parts.EntryView;
import jirei.web.parts.RatingView;
import jirei.web.parts.YearsView;
import jirei.web.url.SearchUrl;

/**
 * Entries side by side, field by field. A field has a row where some entry has a value; an empty cell gives the reason.
 *
 * @param search carried by the links to entries
 */
public record EntryComparison(List<MarkedEntry> entries, SearchUrl search) {
    private static final String UNWRITTEN = "記載なし";

    public EntryComparison {
        entries = List.copyOf(entries);
    }

    /** What the entries are, for a file, in which only their titles head the columns. */
    public List<FieldRow> heads() {
        return Stream.of(
                        texts("種別", entry -> Optional.of(entry.kind().label())),
                        texts(
                                "都市",
                                entry -> entry.city()
                                        .map(City::name)
                                        .map(name -> entry.provenance().marked(Guess.CITY, name))),
                        texts("テーマ", entry -> entry.theme().map(Theme::label)),
                        row("評価（都市×テーマ）", marked -> rating(marked.entry())))
                .filter(FieldRow::hasValue)
                .toList();
    }

    /** What the entries say on the query, if it has words; then the fields that some entry has, in the order of its page. */
    public List<FieldRow> rows() {
        return Stream.concat(passages().stream(), fields().stream()).toList();
    }

    /** The passage of each entry that matches the query; also where none has one, which is an answer too. */
    private Optional<FieldRow> passages() {
        return search.looksForWords() ? Optional.of(row("検索語に合う箇所", EntryComparison::passage)) : Optional.empty();
    }

    private static CompareCell passage(MarkedEntry marked) {
        boolean isNamed = !marked.title().highlights().isEmpty();
        return CompareCell.ofTexts(
                marked.passage().map(MarkedText::segments).stream().toList(),
                isNamed ? "題名だけが一致（本文に検索語なし）" : "検索語に合う箇所なし");
    }

    private List<FieldRow> fields() {
        List<FieldRow> rows = new ArrayList<>();
        rows.add(texts("年", YearsView::of));
        rows.add(row(
                "概要",
                marked -> CompareCell.ofTexts(
                        marked.overview().stream().map(MarkedText::segments).toList(), UNWRITTEN)));
        rows.add(row("要点", marked -> CompareCell.ofPoints(EntryView.points(marked), UNWRITTEN)));
        rows.addAll(
                new CompareFacts(entries.stream().map(EntryComparison::facts).toList(), UNWRITTEN).rows());
        rows.addAll(attributes());
        rows.add(row("出典", marked -> CompareCell.ofSources(EntryView.sources(marked), UNWRITTEN)));
        rows.add(texts("資料", entry -> Optional.of(CitedView.of(entry).document())));
        rows.add(texts("注記", entry -> entry.provenance().notice()));
        return rows.stream().filter(FieldRow::hasValue).toList();
    }

    private List<FieldRow> attributes() {
        Set<String> labels = new LinkedHashSet<>();
        entries.forEach(marked -> labels.addAll(marked.entry().attributes().keySet()));
        return labels.stream()
                .map(label -> row(
                        label,
                        marked -> CompareCell.ofTexts(
                                marked.entry().attributes().getOrDefault(label, List.of()).stream()
                                        .map(CompareCell::unmarked)
                                        .toList(),
                                UNWRITTEN)))
                .toList();
    }

    /** The labelled values that are not also attributes. */
    private static List<MarkedFact> facts(MarkedEntry marked) {
        Set<String> attributes = marked.entry().attributes().keySet();
        return marked.facts().stream()
                .filter(fact -> Attribute.called(fact.label().text())
                        .filter(attribute -> attributes.contains(attribute.label()))
                        .isEmpty())
                .toList();
    }

    private static CompareCell rating(Entry entry) {
        return RatingView.of(entry)
                .<CompareCell>map(CompareCell.RatingCell::new)
                .orElseGet(() -> new CompareCell.GapCell("評価なし"));
    }

    private FieldRow texts(String field, Function<Entry, Optional<String>> text) {
        return row(
                field,
                marked -> CompareCell.ofTexts(
                        text.apply(marked.entry()).map(CompareCell::unmarked).stream()
                                .toList(),
                        UNWRITTEN));
    }

    private FieldRow row(String field, Function<MarkedEntry, CompareCell> cell) {
        return new FieldRow(field, entries.stream().map(cell).toList());
    }
}
