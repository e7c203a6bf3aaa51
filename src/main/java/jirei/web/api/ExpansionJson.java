package jirei.web.api;

import java.util.List;
import jirei.search.Expansion;

/** The alternative forms of a typed word; {@code exact=} with that word switches them off. */
public record ExpansionJson(String typed, List<FormJson> forms) {
    /**
     * An alternative form.
     *
     * @param way the name of its {@link jirei.search.MatchType}
     * @param weight its weight in scoring, where the typed word has 1
     */
    public record FormJson(String text, String way, String wayLabel, float weight) {}

    static ExpansionJson of(Expansion expansion) {
        return new ExpansionJson(
                expansion.typed(),
                expansion.forms().stream()
                        .map(form -> new FormJson(
                                form.text(),
                                form.matchType().name(),
                                form.matchType().label(),
                                form.weight()))
                        .toList());
    }
}
