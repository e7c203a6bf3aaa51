package jirei.web.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import jirei.search.Highlight;
import jirei.search.MarkedText;
import jirei.search.MarkedText.Segment;
import jirei.search.Suggestion;

/** What is suggested below the search field while one types. */
public record SuggestionList(List<Option> options) {
    public SuggestionList {
        options = List.copyOf(options);
    }

    /**
     * One suggestion, with what was typed of it marked.
     *
     * @param id the name of the element, by which the field says which option is active
     * @param value what the field will hold when the option is taken
     * @param reading the reading or alias that it was found by
     */
    public record Option(String id, String value, List<Segment> text, List<Segment> reading, String kind) {}

    /** The suggestions for what was typed. */
    static SuggestionList of(String typed, List<Suggestion> suggestions) {
        return new SuggestionList(IntStream.range(0, suggestions.size())
                .mapToObj(i -> option(i, typed, suggestions.get(i)))
                .toList());
    }

    /** What is said to those who do not see the list; nothing where there is none. */
    public String announcement() {
        return options.isEmpty() ? "" : "候補が" + options.size() + "件あります。上下の矢印キーで選べます。";
    }

    private static Option option(int number, String typed, Suggestion suggestion) {
        return new Option(
                "suggestion-" + number,
                suggestion.text(),
                marked(suggestion.text(), typed),
                suggestion.reading().map(reading -> marked(reading, typed)).orElseGet(List::of),
                suggestion.kind().label());
    }

    /**
     * Marks the typed part where it stands in the text, whatever its width and case; what was found by sound is not
     * marked.
     */
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
