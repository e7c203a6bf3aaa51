package jirei.casestudy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import jirei.casestudy.Provenance.Guess;

/**
 * The citation of an entry, from which a reader can find it again. This is the only place that defines its form:
 *
 * <pre>発行者「資料名」都市、項目、p.ページ/全ページ、出典: 題名（アドレス）；題名、年月日閲覧</pre>
 *
 * Unknown parts are left out with their punctuation. A city with the same name as the document appears once: {@code
 * 「オスロ」項目}. Guessed parts are marked: {@code 港湾局（推定）「年報」項目}.
 *
 * @param document the title of the research
 * @param title of the entry, as the research writes it
 * @param sources the sources that the research names
 * @param seen the access date
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

    /** The citation of an entry with this access date. */
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

    /** The citation as one line of text. */
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
