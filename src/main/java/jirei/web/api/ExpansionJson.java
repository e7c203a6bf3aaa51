package jirei.web.api;

import java.util.List;
import jirei.search.Expansion;

/** What else was looked for where a word was typed; {@code exact=} with the typed word switches it off. */
public record ExpansionJson(String typed, List<FormJson> forms) {
    /** Another form, its way by the name of the enum, and its weight against 1 for what was typed. */
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
