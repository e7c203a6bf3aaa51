package jirei.corpus.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import jirei.corpus.tables.HeaderedRows.Raw;

/**
 * The header of a table: the first row that is filled in most columns. Above it there may be titles and notes.
 *
 * <ul>
 *   <li>A column without a name is called 列3 by its place; of two that have the same name the second is 備考(2).
 *   <li>Two rows are one header where the upper one groups columns of the lower one: 事業費（千円） over 令和5年度 is
 *       「事業費（千円） 令和5年度」. At least one column must be named by the upper row alone, or by a cell merged over both:
 *       otherwise the upper row may be a title.
 *   <li>So are they where a single column has two names, 都市 over 区, if the lower one is a name of columns, or if all other
 *       cells of the upper row are merged over both rows: otherwise the lower row may be the first case.
 * </ul>
 *
 * @param end how many of the first rows it takes, with those above it; 0 where there is no header
 */
record TableHeader(List<String> names, int end) {
    /** In a header that spans some columns their other cells are blank. */
    private static final double MOST = 0.6;

    private static final int LONGEST_NAME = 40;
    private static final Pattern VALUE =
            Pattern.compile("[\\d\\s.,:/%+\\-¥￥円▲△★☆○◯●◎×－―年月日]+|https?://.*", Pattern.CASE_INSENSITIVE);

    /** What a part of a city, an office or a date is called. */
    private static final Pattern PART = Pattern.compile("(?:市|区|町|村|町村|地区|部|局|課|室|係|部署|部局|担当|所属)名?|年度?|月|日|金額|件数|人数");

    TableHeader {
        names = List.copyOf(names);
    }

    /**
     * The header of a table with these first rows.
     *
     * @param headerRow its row where that is known; 0 where there is none
     */
    static TableHeader of(List<Raw> rows, OptionalInt headerRow) {
        int index = index(rows, headerRow);
        if (index < 0) {
            return new TableHeader(List.of(), 0);
        }
        if (isPair(rows, index)) {
            return pair(rows, index);
        }
        if (headerRow.isEmpty() && isPair(rows, index - 1)) {
            return pair(rows, index - 1);
        }
        return new TableHeader(unique(rows.get(index).cells()), index + 1);
    }

    private static int index(List<Raw> rows, OptionalInt headerRow) {
        if (headerRow.isPresent()) {
            int wanted = headerRow.getAsInt();
            int index = 0;
            while (index < rows.size() && rows.get(index).line() < wanted) {
                index++;
            }
            return wanted == 0 || index == rows.size() ? -1 : index;
        }
        int widest = rows.stream().mapToInt(Raw::filled).max().orElse(0);
        int index = 0;
        while (index < rows.size() && rows.get(index).filled() < Math.max(Math.min(2, widest), widest * MOST)) {
            index++;
        }
        return index < rows.size() ? index : -1;
    }

    /** Whether a row and the next one are a header of two rows. */
    private static boolean isPair(List<Raw> rows, int index) {
        if (index < 0
                || index + 2 >= rows.size()
                || rows.get(index + 1).line() != rows.get(index).line() + 1) {
            return false;
        }
        List<String> upper = rows.get(index).cells();
        List<String> lower = rows.get(index + 1).cells();
        int groups = 0;
        int alone = 0;
        int merged = 0;
        int stacked = 0;
        int known = 0;
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String above = cell(upper, i);
            String below = cell(lower, i);
            if (below.length() > LONGEST_NAME || VALUE.matcher(below).matches()) {
                return false;
            }
            if (!above.isEmpty()) {
                boolean group = !below.isEmpty()
                        && cell(upper, i + 1).isEmpty()
                        && !cell(lower, i + 1).isEmpty();
                boolean single = below.isEmpty() || below.equals(above);
                groups += group ? 1 : 0;
                alone += single ? 1 : 0;
                merged += below.equals(above) ? 1 : 0;
                stacked += group || single ? 0 : 1;
                known += !group && !single && isNameOfColumns(below) ? 1 : 0;
            }
        }
        return groups + stacked > 0 && alone > 0 && (known == stacked || merged == alone);
    }

    private static boolean isNameOfColumns(String cell) {
        return PART.matcher(cell).matches() || ColumnRole.ofHeader(cell).isPresent();
    }

    private static TableHeader pair(List<Raw> rows, int index) {
        List<String> upper = rows.get(index).cells();
        List<String> lower = rows.get(index + 1).cells();
        List<String> names = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String above = cell(upper, i);
            String below = cell(lower, i);
            group = !above.isEmpty() ? above : below.isEmpty() ? "" : group;
            names.add(below.isEmpty() || below.equals(group) ? above : (group + " " + below).strip());
        }
        return new TableHeader(unique(names), index + 2);
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index).replaceAll("\\s+", " ").strip() : "";
    }

    private static List<String> unique(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            String written = cell(cells, i);
            String name = written.isEmpty() ? unnamed(i) : written;
            String unique = name;
            for (int copy = 2; !taken.add(unique); copy++) {
                unique = name + "(" + copy + ")";
            }
            names.add(unique);
        }
        return names;
    }

    /** What a column without a name is called. */
    static String unnamed(int index) {
        return "列" + (index + 1);
    }
}
