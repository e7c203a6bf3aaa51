package jirei.opensearch;

import java.util.Locale;

/** A figure of both and its ratio, as a line of a table. */
record Figure(String what, double jirei, double openSearch) {
    static final String HEADER = String.format(Locale.ROOT, "%-32s %10s %10s %7s", "", "Jirei", "OpenSearch", "ratio");

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-32s %10.2f %10.2f %7.2f", what, jirei, openSearch, jirei / openSearch);
    }
}
