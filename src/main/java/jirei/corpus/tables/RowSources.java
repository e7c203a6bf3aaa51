package jirei.corpus.tables;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.Source;
import jirei.corpus.text.CitedSources;

/**
 * The sources of a row with their addresses. Several columns that a map names are several sources, with the addresses
 * in the same order. A title without an address takes that of its link; other links of the row are sources too.
 */
final class RowSources {
    private final RowValues values;
    private final Columns columns;

    RowSources(RowValues values, Columns columns) {
        this.values = values;
        this.columns = columns;
    }

    List<Source> read() {
        List<String> titles = columns.areMapped(ColumnRole.SOURCE)
                ? values.texts(ColumnRole.SOURCE)
                : values.text(ColumnRole.SOURCE).stream().toList();
        List<String> targets = targets(titles);
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < Math.max(titles.size(), targets.size()); i++) {
            source(at(titles, i).map(RowValues::onOneLine), at(targets, i)).ifPresent(sources::add);
        }
        values.links().stream()
                .filter(link ->
                        sources.stream().noneMatch(source -> source.address().equals(link.address())))
                .forEach(sources::add);
        return sources;
    }

    /** The addresses of the row, as they are written: those of their column, or titles that are addresses. */
    private List<String> targets(List<String> titles) {
        return values.text(ColumnRole.URL)
                .filter(text ->
                        linked(text).isEmpty() || CitedSources.address(text).isPresent())
                .map(text -> Arrays.asList(text.split("\\s+")))
                .orElseGet(() -> titles.stream()
                        .filter(text -> text.matches("(?i)https?://\\S*"))
                        .toList());
    }

    private Optional<Source> source(Optional<String> title, Optional<String> target) {
        Optional<URI> stated = target.flatMap(CitedSources::address);
        if (target.isPresent() && stated.isEmpty()) {
            values.report(
                    Severity.PROBLEM, "url", target.get(), "参考のアドレスが http(s) のものではありません: " + target.get(), "題名だけを収録");
        }
        Optional<URI> address = stated.or(() -> title.flatMap(this::linked));
        return title.or(() -> address.map(URI::toString)).map(name -> new Source(name, address));
    }

    /** The address of the link with these words. */
    private Optional<URI> linked(String words) {
        return values.links().stream()
                .filter(link -> link.title().equals(words))
                .findFirst()
                .flatMap(Source::address);
    }

    private static Optional<String> at(List<String> texts, int position) {
        return position < texts.size() ? Optional.of(texts.get(position)) : Optional.empty();
    }
}
