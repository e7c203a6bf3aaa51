package jirei.web.parts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jirei.casestudy.Entry;
import jirei.casestudy.StatedYear;
import jirei.casestudy.YearKind;

/** The years that an entry states, as a line of text. */
public final class YearsView {
    /** More years in a line are not read. */
    private static final int MOST = 3;

    private YearsView() {}

    /**
     * The first years with what is said of them, in their order: {@code 2016年開始、2030年計画}; those of which nothing is
     * said where there are no others. Empty if the entry states no year.
     */
    public static Optional<String> of(Entry entry) {
        List<StatedYear> explained = entry.years().stream()
                .filter(stated -> stated.kind() != YearKind.MENTION)
                .toList();
        List<StatedYear> shown = explained.isEmpty() ? entry.years() : explained;
        return Optional.of(shown.stream()
                        .limit(MOST)
                        .sorted(Comparator.comparingInt(StatedYear::year))
                        .map(StatedYear::label)
                        .collect(Collectors.joining("、")))
                .filter(line -> !line.isEmpty());
    }
}
