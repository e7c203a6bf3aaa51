package jirei.opensearch;

import java.util.Locale;

/** A figure of each of three and the ratios to the last, as a line of a table. */
record Figure(String what, double embedded, double cluster, double openSearch) {
    static final String HEADER = String.format(
            Locale.ROOT,
            "%-32s %10s %10s %10s %9s %9s",
            "",
            "embedded",
            "cluster",
            "OpenSearch",
            "embedded",
            "cluster");

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-32s %10.2f %10.2f %10.2f %9.2f %9.2f",
                what,
                embedded,
                cluster,
                openSearch,
                embedded / openSearch,
                cluster / openSearch);
    }
}
