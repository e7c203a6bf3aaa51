package jirei.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.web.parts.CardFacts;
import jirei.web.parts.RatingView;

/** What an entry is and where, in one line as on the page: {@code ★ ソウル×デジタルデバイド | 事例 | p.3/9}. */
final class EntryLine {
    private EntryLine() {}

    static String of(Entry entry) {
        CardFacts facts = CardFacts.of(entry);
        return Stream.of(
                        facts.rating().map(EntryLine::rating),
                        Optional.of(facts.kind()),
                        facts.city(),
                        facts.theme(),
                        entry.place().page().map(page -> "p." + page))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" | "));
    }

    /** The mark with what was rated, which is never a single case. */
    private static String rating(RatingView rating) {
        return rating.mark() + " " + rating.subject().orElse(rating.label());
    }
}
