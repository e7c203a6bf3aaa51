package jirei.web.api;

import java.util.List;
import jirei.search.Suggestion;
import jirei.web.http.Json;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion in the answer of {@code /api/suggest}.
 *
 * @param reading the reading or alias that matched; null if it was the text
 */
public record SuggestionJson(
        String text,
        String kind,
        String kindLabel,
        @Nullable String reading,
        int entries) {
    static SuggestionJson of(Suggestion suggestion) {
        return new SuggestionJson(
                suggestion.text(),
                suggestion.kind().name(),
                suggestion.kind().label(),
                suggestion.reading().orElse(null),
                suggestion.entries());
    }

    /** The whole answer as JSON text. */
    public static String toJson(List<Suggestion> suggestions) {
        return Json.write(suggestions.stream().map(SuggestionJson::of).toList());
    }
}
