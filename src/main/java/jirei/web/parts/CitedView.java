package jirei.web.parts;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.casestudy.Provenance;
import jirei.casestudy.Provenance.Guess;
import jirei.casestudy.Source;
import jirei.casestudy.WrittenDate;

/**
 * Where an entry comes from, as it is shown: {@code Jirei 見本「パリ」2026年11月調査} or {@code 「重点分野リサーチ」 p.5/9}.
 *
 * @param document with page and month
 * @param name without them
 * @param page {@code p.5/9}
 * @param sources the sources of the research
 */
public record CitedView(String document, String name, Optional<String> page, List<SourceView> sources) {
    public CitedView {
        sources = List.copyOf(sources);
    }

    /** A source; the address is empty where the research gives none. */
    public record SourceView(String title, String address) {
        /** The view of a source. */
        public static SourceView of(Source source) {
            return new SourceView(
                    source.title(), source.address().map(Object::toString).orElse(""));
        }
    }

    /** The citation of an entry with its sources. */
    public static CitedView of(Entry entry) {
        Provenance provenance = entry.provenance();
        Optional<String> page = entry.place().page().map(number -> "p." + number);
        String name = provenance.named();
        StringJoiner document = new StringJoiner(" ");
        document.add(name);
        Stream.of(
                        page,
                        provenance
                                .researched()
                                .map(month -> provenance.marked(Guess.DATE, WrittenDate.of(month) + "調査")))
                .flatMap(Optional::stream)
                .forEach(document::add);
        return new CitedView(
                document.toString(),
                name,
                page,
                entry.content().sources().stream().map(SourceView::of).toList());
    }
}
