package jirei.opensearch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A figure of each of some servers and the ratios to the last, as a line of a table. */
record Figure(String what, List<Double> values) {
    Figure {
        values = List.copyOf(values);
    }

    /** The names of the servers above their figures, and above the ratios. */
    static String header(List<String> servers) {
        List<String> compared = servers.subList(0, servers.size() - 1);
        return line(
                "", servers.stream().map("%10s"::formatted), compared.stream().map("%9s"::formatted));
    }

    @Override
    public String toString() {
        List<Double> compared = values.subList(0, values.size() - 1);
        return line(
                what,
                values.stream().map(value -> String.format(Locale.ROOT, "%10.2f", value)),
                compared.stream().map(value -> String.format(Locale.ROOT, "%9.2f", value / values.getLast())));
    }

    private static String line(String what, Stream<String> figures, Stream<String> ratios) {
        return "%-32s ".formatted(what) + Stream.concat(figures, ratios).collect(Collectors.joining(" "));
    }
}
