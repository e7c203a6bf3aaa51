package jirei.corpus.tables;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jirei.casestudy.EntryKind;

/**
 * What an analyst says about the columns of a table, in {@code cases.xlsx.map.yaml} beside {@code cases.xlsx}. What is
 * not said there is as it would be without: columns are known by their headers, as {@link ColumnRole} lists them.
 *
 * <pre>
 * title: [法令名, 手続名]        several columns are joined
 * text: [概要, 備考]             a paragraph each
 * city: {value: ソウル}          the same for all rows, where there is no column for it
 * theme: 分野                   and so on: rating, source, url, date, id
 * facets: [手続類型, 府省: 所管府省庁]   ways to filter, some under another name
 * facts: [予算額, 期間: 実施期間]  kept as 「予算額: 3億円」, under another name
 * ignore: [整理欄]              left out
 * others: false                whether columns that are not named here are kept as facts; true by default
 * kind: 事例                    what all rows are
 * sheet: 一覧                   the only sheet that holds cases, by name or number
 * header: 3                    the line or row of the header; 0 where there is none, and columns are called 列1, 列2, …
 * encoding: Shift_JIS          of a text file
 * separator: ";"               of its columns
 * list: "、"                    between the values in a cell of a facet; without it line ends and semicolons
 * </pre>
 *
 * @param file what the map is called in messages
 * @param others whether columns that it does not name are kept as facts
 */
public record ColumnMap(
        String file,
        Map<ColumnRole, List<Named>> roles,
        Map<ColumnRole, String> constants,
        List<Named> facets,
        List<Named> facts,
        List<Named> ignored,
        boolean others,
        Optional<EntryKind> kind,
        TableLayout form) {
    /** Of a table that nothing is said about. */
    static final ColumnMap NONE = new ColumnMap(
            "", Map.of(), Map.of(), List.of(), List.of(), List.of(), true, Optional.empty(), TableLayout.UNKNOWN);

    /**
     * A column that the map names.
     *
     * @param label what it is to be called
     * @param line of the map
     */
    record Named(String label, String column, int line) {}

    /** How the table lies in its file, as far as that is said. */
    public record TableLayout(
            Optional<String> sheet,
            OptionalInt header,
            Optional<Charset> encoding,
            Optional<Character> separator,
            Optional<String> list) {
        static final TableLayout UNKNOWN = new TableLayout(
                Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public ColumnMap {
        roles = Map.copyOf(roles);
        constants = Map.copyOf(constants);
        facets = List.copyOf(facets);
        facts = List.copyOf(facts);
        ignored = List.copyOf(ignored);
    }

    /** Whether there is no map. */
    public boolean isNone() {
        return file.isEmpty();
    }

    /** Whether it says which column, or which words, have a role. */
    boolean tells(ColumnRole role) {
        return roles.containsKey(role) || constants.containsKey(role);
    }
}
