package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What axe-core finds on a page as it is at the moment. Of {@link AxeBuilder} only the script is used: it opens a window
 * for each run, and fetches every element that passes, thousands in a large table.
 */
public final class Axe {
    private static final String SCRIPT = AxeBuilder.getAxeScript();
    private static final String RUN = """
            async ([context, options]) => {
                const {passes, violations} = await axe.run(context ?? document, {...options, resultTypes: ["violations"]});
                return {
                    passes: passes.length,
                    violations: violations.map(rule => `${rule.id}: ${rule.help} ${rule.nodes[0].html}`),
                };
            }
            """;
    private static final String CONTRAST = "color-contrast";

    /** How many texts of the same colours are looked at: some may be out of sight. */
    private static final int OF_EACH = 3;

    /**
     * Marks some visible texts of each colour on each ground, and every text whose ground is not that of what it is in.
     * Returns whether there are any.
     */
    private static final String MARK_TEXTS = """
            most => {
                const isOpaque = style => style.backgroundColor.startsWith("rgb(");
                const isPlaced = style => ["absolute", "fixed", "sticky"].includes(style.position);
                const look = element => {
                    const style = getComputedStyle(element);
                    let key = [style.color, style.fontSize, style.fontWeight, style.textShadow].join();
                    for (let part = element; part !== null; part = part.parentElement) {
                        const ground = getComputedStyle(part);
                        key += [ground.backgroundColor, ground.backgroundImage, ground.opacity, ground.filter].join();
                        if (isOpaque(ground)) {
                            return key;
                        }
                        if (isPlaced(ground)) {
                            return undefined;
                        }
                    }
                    return key;
                };
                const isText = element => element.matches("input, select, textarea")
                    || [...element.childNodes].some(child => child instanceof Text && child.data.trim() !== "");
                const seen = new Map();
                let marked = false;
                for (const element of document.body.querySelectorAll("*")) {
                    element.removeAttribute("data-contrast");
                    if (isText(element) && element.checkVisibility({opacityProperty: true, visibilityProperty: true})) {
                        const key = look(element);
                        const times = seen.get(key) ?? 0;
                        if (key === undefined || times < most) {
                            element.setAttribute("data-contrast", "");
                            marked = true;
                        }
                        seen.set(key, times + 1);
                    }
                }
                return marked;
            }
            """;

    private Axe() {}

    /** Loads the script with every page that the window opens from now on, which is faster than to load it for a run. */
    public static void loadInto(Page page) {
        page.addInitScript(SCRIPT);
    }

    /**
     * All rules on the whole page. The contrast of colours takes axe-core most of its time, so it sees a few of the texts that
     * have the same colours on the same ground.
     */
    public static List<String> violations(Page page) {
        List<String> violations =
                new ArrayList<>(run(page, null, Map.of("rules", Map.of(CONTRAST, Map.of("enabled", false)))));
        violations.addAll(contrasts(page));
        return violations;
    }

    /** The contrast of colours alone. */
    public static List<String> contrasts(Page page) {
        return Boolean.TRUE.equals(page.evaluate(MARK_TEXTS, OF_EACH))
                ? run(page, "[data-contrast]", Map.of("runOnly", List.of(CONTRAST)))
                : List.of();
    }

    private static List<String> run(Page page, @Nullable String context, Map<String, ?> options) {
        assertThat(page.frames()).as("a run sees one frame").hasSize(1);
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        Map<?, ?> results = (Map<?, ?>) page.evaluate(RUN, Arrays.asList(context, options));
        assertThat((Integer) results.get("passes")).isPositive();
        List<?> violations = (List<?>) Objects.requireNonNull(results.get("violations"));
        return violations.stream().map(String::valueOf).toList();
    }
}
