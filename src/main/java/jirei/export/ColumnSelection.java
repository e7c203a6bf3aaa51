package jirei.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns of a spreadsheet of entries, always in the same order whatever the order of choice. */
public final class ColumnSelection {
    /** All columns. */
    public static final ColumnSelection ALL = new ColumnSelection(Column.ALL);

    /** Width of a sheet of A4 in landscape on which 10.5 points are printed as 8, in digits. */
    private static final int PAGE = 200;

    /** A column of text may become narrower, to this share of its width, so that all columns fit on the paper. */
    private static final double NARROWEST = 0.65;

    private static final int TEXT_COLUMN = 20;
    private static final Set<String> PRINTED = Set.of("番号", "名称", "種別", "評価の対象", "概要", "要点", "出典", "メモ");

    private final List<Column> columns;

    private ColumnSelection(List<Column> columns) {
        this.columns = columns;
    }

    /** The columns with these labels, all for none; empty if a label is not that of a column. */
    public static Optional<ColumnSelection> named(Collection<String> labels) {
        Set<String> chosen = new LinkedHashSet<>(labels);
        List<Column> columns = Column.ALL.stream()
                .filter(column -> chosen.contains(column.label()))
                .toList();
        if (columns.size() < chosen.size()) {
            return Optional.empty();
        }
        return Optional.of(columns.isEmpty() ? ALL : new ColumnSelection(columns));
    }

    /** The labels of all columns. */
    public static List<String> labels() {
        return Column.ALL.stream().map(Column::label).toList();
    }

    /** The labels of the columns that are best printed: they fit on a page. */
    public static List<String> printed() {
        return labels().stream().filter(PRINTED::contains).toList();
    }

    /** The same columns and, where the report has headings, theirs behind the name. */
    ColumnSelection in(Report report) {
        if (!report.hasHeadings()) {
            return this;
        }
        List<Column> more = new ArrayList<>(columns);
        int behind = Math.max(columns.indexOf(Column.NAME), columns.indexOf(Column.NUMBER));
        more.add(behind + 1, Column.HEADING);
        return new ColumnSelection(List.copyOf(more));
    }

    List<Column> columns() {
        return columns;
    }

    /** The widths of the columns in digits. */
    List<Integer> widths() {
        double share = share();
        return columns.stream().map(column -> width(column, share)).toList();
    }

    /** The number of columns that fit on the width of a page at a readable size; at least one. */
    int onPaper() {
        int width = 0;
        List<Integer> widths = widths();
        for (int i = 0; i < widths.size(); i++) {
            width += widths.get(i);
            if (width > PAGE && i > 0) {
                return i;
            }
        }
        return widths.size();
    }

    /** The share of their width that columns of text keep so that all fit; 1 if they do not fit in any case. */
    private double share() {
        int text = 0;
        int others = 0;
        for (Column column : columns) {
            if (column.width() < TEXT_COLUMN) {
                others += column.width();
            } else {
                text += column.width();
            }
        }
        if (text + others <= PAGE) {
            return 1;
        }
        double share = (PAGE - others) / (double) text;
        return share < NARROWEST ? 1 : share;
    }

    private static int width(Column column, double share) {
        return column.width() < TEXT_COLUMN ? column.width() : (int) (column.width() * share);
    }
}
