package jirei.web.parts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.casestudy.StatedYear;
import jirei.casestudy.YearKind;
import jirei.casestudy.YearRange;

/** The years that an entry states, as a line of text. */
public final class YearsView {
    /** More years in a line are not read. */
    private static final int MOST = 3;

    private YearsView() {}

    /** The years of an entry on its own page. */
    public static Optional<String> of(Entry entry) {
        return of(entry.years(), List.of());
    }

    /**
     * The years of a hit with what is said of them, in their order: {@code 2016年開始、2030年計画}. The asked-for years are
     * there first, then the first of which something is said; the others where there is nothing else. A year
     * stands once as mentioned or with what is said of it, never as both. Empty if the entry
     * states no year.
     *
     * @param asked for which years the search asks
     */
    public static Optional<String> of(List<StatedYear> stated, List<YearRange> asked) {
        Predicate<StatedYear> isAsked = year -> asked.stream().anyMatch(range -> range.includes(year));
        Predicate<StatedYear> isExplained = year -> year.kind() != YearKind.MENTION;
        Set<Integer> explained =
                stated.stream().filter(isExplained).map(StatedYear::year).collect(Collectors.toSet());
        List<StatedYear> telling = Stream.concat(
                        stated.stream().filter(isAsked), stated.stream().filter(isExplained))
                .filter(year -> isExplained.test(year) || !explained.contains(year.year()))
                .distinct()
                .toList();
        List<StatedYear> shown = telling.isEmpty() ? stated : telling;
        return Optional.of(shown.stream()
                        .limit(MOST)
                        .sorted(Comparator.comparingInt(StatedYear::year))
                        .map(StatedYear::label)
                        .collect(Collectors.joining("、")))
                .filter(line -> !line.isEmpty());
    }
}
