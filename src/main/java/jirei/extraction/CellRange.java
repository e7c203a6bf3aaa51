package jirei.extraction;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of cells.
 *
 * @param firstRow from 1
 * @param firstColumn from 0
 */
record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    /** The columns of the widest sheet. */
    static final int MOST_COLUMNS = 16_384;

    private static final int MOST_ROWS = 1 << 20;
    private static final Pattern WRITTEN =
            Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}))?");

    /** The range that a reference such as {@code B2:C10} or {@code B2} names. */
    static Optional<CellRange> of(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean single = matcher.group(3) == null;
        CellRange range = new CellRange(
                Integer.parseInt(matcher.group(2)),
                column(matcher.group(1)),
                Integer.parseInt(matcher.group(single ? 2 : 4)),
                column(matcher.group(single ? 1 : 3)));
        return Optional.of(range)
                .filter(found -> found.firstRow >= 1 && found.lastRow <= MOST_ROWS && found.lastColumn < MOST_COLUMNS);
    }

    /** The number of the column that letters name: {@code B → 1}. */
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length() && Character.isLetter(letters.charAt(i)); i++) {
            column = Math.min(column * 26 + Character.toUpperCase(letters.charAt(i)) - 'A' + 1, MOST_COLUMNS + 1);
        }
        return column - 1;
    }

    int rows() {
        return lastRow - firstRow + 1;
    }

    long size() {
        return (long) rows() * (lastColumn - firstColumn + 1);
    }
}
