package jirei.web.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import jirei.query.UnfinishedQuery;
import jirei.search.Highlight;
import jirei.search.MarkedText;
import jirei.search.MarkedText.Segment;
import jirei.search.Suggestion;
import jirei.web.parts.Counts;
import jirei.web.parts.FormField;
import jirei.web.url.SearchUrl;

/** The suggestions below the search field. */
public record SuggestionList(List<Option> options) {
    public SuggestionList {
        options = List.copyOf(options);
    }

    /**
     * A suggestion, with the typed part highlighted.
     *
     * @param id the element id, for {@code aria-activedescendant}
     * @param value the text for the search field, if the option is not a filter
     * @param rest the text for the search field, if it is one
     * @param reading the reading or alias that matched, if it was not the text itself
     * @param kind the label of its kind, in Japanese
     * @param count the number of entries that picking it finds, in Japanese
     * @param filters the refinements that picking it selects, as fields of the search form; none if it completes the text
     */
    public record Option(
            String id,
            String value,
            String rest,
            List<Segment> text,
            List<Segment> reading,
            String kind,
            String count,
            List<FormField> filters) {
        /** Whether picking it selects refinements. */
        public boolean isFilter() {
            return !filters.isEmpty();
        }
    }

    /** The suggestions for a typed text. */
    static SuggestionList of(String typed, List<Suggestion> suggestions) {
        String word = UnfinishedQuery.of(typed).word();
        return new SuggestionList(IntStream.range(0, suggestions.size())
                .mapToObj(i -> option(i, typed, word, suggestions.get(i)))
                .toList());
    }

    /** The text of the live region for screen readers; empty without suggestions. */
    public String announcement() {
        return options.isEmpty() ? "" : "候補が" + options.size() + "件あります。上下の矢印キーで選べます。";
    }

    private static Option option(int number, String typed, String word, Suggestion suggestion) {
        return new Option(
                "suggestion-" + number,
                suggestion.text(),
                suggestion.rest().orElse(""),
                suggestion.isFilter() ? marked(suggestion.label(), word) : marked(suggestion.text(), typed),
                suggestion.reading().map(reading -> marked(reading, word)).orElseGet(List::of),
                suggestion.kindLabel(),
                Counts.format(suggestion.entries()) + "件",
                suggestion.isFilter()
                        ? suggestion.values().stream()
                                .map(value -> new FormField(SearchUrl.parameter(value.dimension()), value.value()))
                                .toList()
                        : List.of());
    }

    /** Highlights the typed part, ignoring width and case; a match by reading is not highlighted. */
    private static List<Segment> marked(String text, String typed) {
        String part = folded(typed.strip());
        Optional<Integer> start = Optional.of(folded(text))
                .filter(whole -> !part.isEmpty() && whole.length() == text.length())
                .map(whole -> whole.indexOf(part))
                .filter(found -> found >= 0);
        return start.map(from -> new MarkedText(text, List.of(new Highlight(from, from + part.length()))))
                .orElseGet(() -> MarkedText.plain(text))
                .segments();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
