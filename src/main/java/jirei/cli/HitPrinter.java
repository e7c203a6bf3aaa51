package jirei.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jirei.query.ParsedQuery;
import jirei.search.Correction;
import jirei.search.Hit;
import jirei.search.MarkedText;
import jirei.search.Offer;
import jirei.search.SearchResult;
import jirei.search.WordMatch;
import jirei.web.study.SearchNotes;
import jirei.web.url.SearchUrl;

/** Prints hits as text; matches are bold on a terminal, and in brackets elsewhere. */
final class HitPrinter {
    private final PrintWriter out;
    private final String markStart;
    private final String markEnd;
    private final boolean why;

    /**
     * A printer.
     *
     * @param why whether to print how each word was found
     */
    HitPrinter(PrintWriter out, boolean why) {
        boolean colours = Terminal.isThere() && System.getenv("NO_COLOR") == null;
        this.out = out;
        this.why = why;
        this.markStart = colours ? "\u001B[1;33m" : "[";
        this.markEnd = colours ? "\u001B[0m" : "]";
    }

    void print(SearchUrl url, ParsedQuery query, SearchResult result) {
        SearchNotes.of(query, result).forEach(note -> out.println("note: " + note));
        out.println(
                (result.timedOut() ? "at least " : "") + (result.total() == 1 ? "1 hit" : result.total() + " hits"));
        notices(url, result);
        boolean partial = false;
        int number = (url.page().value() - 1) * url.size().value();
        for (Hit hit : result.hits()) {
            number++;
            if (!hit.counted() && !partial) {
                partial = true;
                out.println();
                out.println("-- " + result.others() + " more match weakly --");
            }
            print(number, hit);
        }
        if (!result.near().isEmpty()) {
            out.println();
            out.println("-- near in meaning, without the words --");
        }
        for (Hit hit : result.near()) {
            number++;
            print(number, hit);
        }
    }

    private void print(int number, Hit hit) {
        out.println();
        out.println(number + ". " + marked(hit.title()));
        out.println("   " + EntryLine.of(hit.entry()));
        if (!hit.snippet().text().isBlank()) {
            out.println("   " + marked(hit.snippet()));
        }
        if (why) {
            hit.why().forEach(match -> out.println("   = " + explained(match)));
        }
        out.println("   " + hit.entry().id());
    }

    /** Relaxation, correction and offered refinements, one line each. */
    private void notices(SearchUrl url, SearchResult result) {
        String meant = result.correction().map(Correction::text).orElse("");
        switch (result.relaxation()) {
            case NONE -> {
                if (!meant.isEmpty()) {
                    out.println("did you mean: " + meant);
                }
            }
            case CORRECTED -> out.println("nothing matches " + url.q() + "; these match " + meant);
            case FEWER_WORDS -> out.println("nothing has all the words; these have some, the nearest first");
            case RELATED_WORDS -> out.println("nothing has the word; these have related words");
        }
        if (!result.lacking().isEmpty()) {
            out.println("in no entry: " + String.join(", ", result.lacking()));
        }
        for (Offer offer : result.offers()) {
            String option = offer.dimension().name().toLowerCase(Locale.ROOT);
            out.println("to narrow: --" + option + " "
                    + offer.values().stream()
                            .map(value -> value.dimension().labelOf(value.value()))
                            .collect(Collectors.joining(",")));
        }
    }

    /** A match as one line: {@code スマホ → スマートフォン (synonym, body)}. */
    private static String explained(WordMatch match) {
        return match.typed() + " → " + match.matched() + " (" + inWords(match.matchType()) + ", "
                + inWords(match.part()) + ")";
    }

    /** The name of an enum constant in words: {@code AS_TYPED → as typed}. */
    private static String inWords(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String marked(MarkedText text) {
        List<MarkedText.Segment> segments = text.segments();
        return segments.stream()
                .map(segment -> segment.marked() ? markStart + segment.text() + markEnd : segment.text())
                .collect(Collectors.joining());
    }
}
