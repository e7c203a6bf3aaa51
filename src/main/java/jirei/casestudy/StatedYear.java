package jirei.casestudy;

/**
 * A year that an entry states in its text.
 *
 * @param year in the Gregorian calendar, {@value YearRange#FIRST} to {@value YearRange#LAST}
 */
public record StatedYear(int year, YearKind kind) {
    public StatedYear {
        if (year < YearRange.FIRST || year > YearRange.LAST) {
            throw new IllegalArgumentException(
                    "not a year from " + YearRange.FIRST + " to " + YearRange.LAST + ": " + year);
        }
    }

    /** The year and what is said of it: {@code 2020年開始}, {@code 2020年}. */
    public String label() {
        return year + "年" + (kind == YearKind.MENTION ? "" : kind.label());
    }
}
