package jirei.web.api;

import java.util.List;
import jirei.search.Refinement;
import jirei.search.Suggestion;
import jirei.web.http.Json;
import jirei.web.url.SearchUrl;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion in the answer of {@code /api/suggest}.
 *
 * @param label the completion alone
 * @param reading the reading or alias that matched; null if it was the text
 * @param filter what is selected if the suggestion filters; null if it only completes the text
 * @param url the search after picking it
 */
public record SuggestionJson(
        String text,
        String label,
        String kind,
        String kindLabel,
        @Nullable String reading,
        int entries,
        @Nullable FilterJson filter,
        String url) {
    /**
     * Values that are selected.
     *
     * @param parameter the URL parameter of their dimension: {@code city}
     * @param q the text that stays in the search box
     */
    public record FilterJson(String parameter, List<String> values, String q) {}

    /**
     * The suggestion.
     *
     * @param url the present search
     */
    static SuggestionJson of(Suggestion suggestion, SearchUrl url) {
        return new SuggestionJson(
                suggestion.text(),
                suggestion.label(),
                suggestion.kind().name(),
                suggestion.kindLabel(),
                suggestion.reading().orElse(null),
                suggestion.entries(),
                suggestion.rest().map(rest -> filter(suggestion, rest)).orElse(null),
                url.picking(suggestion).toString());
    }

    private static FilterJson filter(Suggestion suggestion, String rest) {
        return new FilterJson(
                SearchUrl.parameter(suggestion.values().getFirst().dimension()),
                suggestion.values().stream().map(Refinement::value).toList(),
                rest);
    }

    /** The whole answer as JSON text, for a search without refinements. */
    public static String toJson(List<Suggestion> suggestions) {
        return Json.write(suggestions.stream()
                .map(suggestion -> of(suggestion, SearchUrl.HOME))
                .toList());
    }
}
