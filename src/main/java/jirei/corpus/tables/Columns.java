package jirei.corpus.tables;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jirei.casestudy.Attribute;
import jirei.casestudy.EntryKind;
import jirei.corpus.tables.ColumnMap.Named;
import jirei.corpus.tables.ColumnRole.RankedRole;

/**
 * What each column of a table is for.
 *
 * @param map what the analyst says about it
 * @param roles the columns that have a role; where a header gave it, the best first
 * @param facets the columns that are ways to filter, and the labels of these
 * @param facts the columns that are kept as 「name: value」, and these names
 * @param names the columns in which names stand; Excel guesses a reading for all that is typed, so that of others is none
 * @param readings the columns of titles that have a column for their reading beside them, such as 名称_カナ, and these
 */
record Columns(
        ColumnMap map,
        Map<ColumnRole, List<String>> roles,
        Map<String, String> facets,
        Map<String, String> facts,
        Set<String> names,
        Map<String, String> readings) {
    private static final Pattern OF_NAMES = Pattern.compile(".*(?:名|名称|担当者|代表者)");
    private static final Pattern OF_READINGS = Pattern.compile("[_(・-]?(?:カナ|かな|フリガナ|ふりがな|読み|よみ|読み仮名|よみがな)\\)?");

    /** Those of a table with these headers. */
    static Columns of(ColumnMap map, Collection<String> headers) {
        Map<String, String> known = new LinkedHashMap<>();
        headers.forEach(header -> known.putIfAbsent(ColumnRole.folded(header), header));
        Map<ColumnRole, List<String>> roles = new EnumMap<>(ColumnRole.class);
        Set<String> taken = new HashSet<>();
        map.roles()
                .forEach((role, columns) ->
                        roles.put(role, List.copyOf(present(columns, known).keySet())));
        roles.values().forEach(taken::addAll);
        Map<String, String> facets = present(map.facets(), known);
        Map<String, String> named = present(map.facts(), known);
        Set<String> ignored = present(map.ignored(), known).keySet();
        Set<String> spokenFor = new HashSet<>(taken);
        spokenFor.addAll(facets.keySet());
        spokenFor.addAll(named.keySet());
        spokenFor.addAll(ignored);
        Map<String, RankedRole> ranked = new LinkedHashMap<>();
        headers.forEach(header -> ColumnRole.ranked(header).ifPresent(role -> ranked.put(header, role)));
        if (headers.stream().anyMatch(ColumnRole::isMunicipalCode)) {
            headers.stream()
                    .filter(ColumnRole::isBody)
                    .forEach(header -> ranked.putIfAbsent(header, ColumnRole.MUNICIPAL_BODY));
        }
        ranked.keySet().removeAll(spokenFor);
        for (ColumnRole role : ColumnRole.values()) {
            if (!map.tells(role)) {
                List<String> found = recognized(role, ranked);
                roles.put(role, found);
                taken.addAll(found);
            }
        }
        Map<String, String> facts = new LinkedHashMap<>();
        for (String header : headers) {
            boolean wanted = named.containsKey(header) || facets.containsKey(header) || map.others();
            if (wanted && !taken.contains(header) && !ignored.contains(header)) {
                facts.put(header, named.getOrDefault(header, facets.getOrDefault(header, header)));
            }
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        facets.forEach((header, label) ->
                Attribute.called(label).ifPresent(attribute -> attributes.put(header, attribute.label())));
        return new Columns(map, roles, attributes, facts, names(roles, headers), readings(roles, headers));
    }

    private static Set<String> names(Map<ColumnRole, List<String>> roles, Collection<String> headers) {
        Set<String> names = new LinkedHashSet<>(roles.getOrDefault(ColumnRole.TITLE, List.of()));
        names.addAll(roles.getOrDefault(ColumnRole.CITY, List.of()));
        headers.stream()
                .filter(header -> OF_NAMES.matcher(ColumnRole.folded(header)).matches())
                .forEach(names::add);
        return names;
    }

    private static Map<String, String> readings(Map<ColumnRole, List<String>> roles, Collection<String> headers) {
        Map<String, String> readings = new LinkedHashMap<>();
        for (String title : roles.getOrDefault(ColumnRole.TITLE, List.of())) {
            String name = ColumnRole.folded(title);
            headers.stream()
                    .filter(header -> ColumnRole.folded(header).startsWith(name)
                            && OF_READINGS
                                    .matcher(ColumnRole.folded(header).substring(name.length()))
                                    .matches())
                    .forEach(header -> readings.putIfAbsent(title, header));
        }
        return readings;
    }

    private static Map<String, String> present(List<Named> columns, Map<String, String> known) {
        Map<String, String> present = new LinkedHashMap<>();
        for (Named named : columns) {
            String header = known.get(ColumnRole.folded(named.column()));
            if (header != null) {
                present.putIfAbsent(header, named.label());
            }
        }
        return present;
    }

    private static List<String> recognized(ColumnRole role, Map<String, RankedRole> ranked) {
        return ranked.entrySet().stream()
                .filter(entry -> entry.getValue().role() == role)
                .sorted(Comparator.comparingInt(entry -> entry.getValue().rank()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The columns of a role. */
    List<String> of(ColumnRole role) {
        return roles.getOrDefault(role, List.of());
    }

    /** Whether the map names the columns of a role. Then all of them count; of columns known by their headers the best one does. */
    boolean areMapped(ColumnRole role) {
        return map.roles().containsKey(role);
    }

    /** Whether a column surely has its role: the map says so, or it is called as the program itself calls it. */
    boolean isSure(ColumnRole role, String column) {
        return map.tells(role) || role.rank(column).equals(Optional.of(0));
    }

    /** Whether the rows can have a title or a text. */
    boolean tellCases() {
        return !of(ColumnRole.TITLE).isEmpty() || !of(ColumnRole.TEXT).isEmpty();
    }

    /**
     * What a row describes: a case, where the map says so or there are columns for its title and for city, theme or
     * rating; a document otherwise. Records that only say what the program itself would are no table of cases but a
     * collection.
     *
     * @param collection whether the rows are lines of JSON, each with names of its own
     */
    EntryKind kind(TableRow row, boolean collection) {
        if (map.kind().isPresent()) {
            return map.kind().get();
        }
        boolean titled = of(ColumnRole.TITLE).stream()
                .anyMatch(column -> row.cells().containsKey(column)
                        && !(collection && map.isNone() && column.equals(ColumnRole.TITLE.key())));
        boolean judged =
                isTold(ColumnRole.CITY, row) || isTold(ColumnRole.THEME, row) || isTold(ColumnRole.RATING, row);
        return titled && judged ? EntryKind.INITIATIVE : EntryKind.DOCUMENT;
    }

    private boolean isTold(ColumnRole role, TableRow row) {
        return map.constants().containsKey(role) || of(role).stream().anyMatch(row.cells()::containsKey);
    }

    /** The columns that the map names and the table does not have. */
    List<Named> missing(Collection<String> headers) {
        Set<String> known = new HashSet<>();
        headers.forEach(header -> known.add(ColumnRole.folded(header)));
        Set<Named> named = new LinkedHashSet<>();
        map.roles().values().forEach(named::addAll);
        named.addAll(map.facets());
        named.addAll(map.facts());
        named.addAll(map.ignored());
        return named.stream()
                .filter(column -> !known.contains(ColumnRole.folded(column.column())))
                .sorted(Comparator.comparingInt(Named::line))
                .toList();
    }
}
