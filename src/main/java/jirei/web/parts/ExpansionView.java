package jirei.web.parts;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jirei.search.Expansion;
import jirei.search.MatchType;
import jirei.web.url.SearchUrl;

/**
 * What else is looked for where a word was typed.
 *
 * @param ways the other forms by the way in which they stand for the word, the surest first
 * @param asTyped the search with the word only as it is
 */
public record ExpansionView(String typed, List<WayView> ways, Optional<String> asTyped) {
    /** A way and its forms. */
    public record WayView(String label, List<String> forms) {}

    /** The expansions on the page at this address, without those that only stand for the word itself as it sounds. */
    public static List<ExpansionView> of(List<Expansion> expansions, SearchUrl url) {
        return expansions.stream()
                .map(expansion -> of(expansion, url))
                .filter(view -> !view.ways.isEmpty())
                .toList();
    }

    private static ExpansionView of(Expansion expansion, SearchUrl url) {
        Map<MatchType, Set<String>> forms = new EnumMap<>(MatchType.class);
        for (Expansion.ExpandedForm form : expansion.forms()) {
            boolean sound = form.way() == MatchType.VARIANT && form.text().equals(expansion.typed());
            if (!sound) {
                forms.computeIfAbsent(form.way(), way -> new LinkedHashSet<>()).add(form.text());
            }
        }
        SearchUrl asTyped = url.withExact(List.of(expansion.typed()));
        return new ExpansionView(
                expansion.typed(),
                forms.entrySet().stream()
                        .map(entry -> new WayView(entry.getKey().label(), List.copyOf(entry.getValue())))
                        .toList(),
                asTyped.exact().contains(expansion.typed()) ? Optional.of(asTyped.toString()) : Optional.empty());
    }
}
