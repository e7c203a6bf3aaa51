package jirei.cli;

import java.util.Collection;
import java.util.Comparator;
import jirei.casestudy.EditDistance;

/** The name that somebody may have meant, by the number of letters that differ. */
final class NearestName {
    private NearestName() {}

    /** The nearest of the known names, of which there is at least one. */
    static String of(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String name) -> EditDistance.between(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
