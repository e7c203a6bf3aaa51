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
 * The alternatives by which a word of the query is searched as well.
 *
 * @param ways the other forms by {@link MatchType}, the surest first
 * @param asTyped the address of the search with this word only as typed
 */
public record ExpansionView(String typed, List<WayView> ways, Optional<String> asTyped) {
    public ExpansionView {
        ways = List.copyOf(ways);
    }

    /** The forms of one match type. */
    public record WayView(String label, List<String> forms) {
        public WayView {
            forms = List.copyOf(forms);
        }
    }

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
            boolean sound = form.matchType() == MatchType.VARIANT && form.text().equals(expansion.typed());
            if (!sound) {
                forms.computeIfAbsent(form.matchType(), type -> new LinkedHashSet<>())
                        .add(form.text());
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
