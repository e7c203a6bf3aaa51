package jirei.casestudy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import jirei.casestudy.Provenance.Guess;

/**
 * How a report names an entry, so that its reader can find it again. The one place where the form of a citation is settled:
 *
 * <pre>発行者「資料名」都市、項目、p.ページ/全ページ、出典: 題名（アドレス）；題名、年月日閲覧</pre>
 *
 * What is not known is left out with its sign, and the city where the document is named after it: {@code 「オスロ」項目}.
 * What was guessed says so: {@code 港湾局（推定）「年報」項目}.
 *
 * @param document the title of the research
 * @param title of the entry, as the research writes it
 * @param sources what the research itself refers to
 * @param seen the day on which it was looked up
 */
public record Citation(
        Optional<String> publisher,
        String document,
        Optional<String> city,
        String title,
        Optional<Page> page,
        List<Source> sources,
        LocalDate seen) {
    public Citation {
        sources = List.copyOf(sources);
    }

    /** The citation of an entry that is looked up on this day. */
    public static Citation of(Entry entry, LocalDate seen) {
        Provenance provenance = entry.provenance();
        return new Citation(
                provenance.publisher().map(name -> provenance.marked(Guess.PUBLISHER, name)),
                provenance.document(),
                entry.city()
                        .map(City::name)
                        .map(name -> name.equals(provenance.document()) ? name : provenance.marked(Guess.CITY, name)),
                entry.title(),
                entry.place().page(),
                entry.content().sources(),
                seen);
    }

    /** As it stands in a report, on one line. */
    @Override
    public String toString() {
        StringJoiner parts = new StringJoiner("、");
        Optional<String> place = city.filter(name -> !name.equals(document));
        parts.add(publisher.orElse("") + "「" + document + "」" + place.orElse(title));
        place.ifPresent(name -> parts.add(title));
        page.ifPresent(number -> parts.add("p." + number));
        if (!sources.isEmpty()) {
            parts.add("出典: " + sources.stream().map(Source::inWords).collect(Collectors.joining("；")));
        }
        parts.add(WrittenDate.of(seen) + "閲覧");
        return parts.toString();
    }
}
