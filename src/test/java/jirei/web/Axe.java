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

    private Axe() {}

    /** Loads the script with every page that the window opens from now on, which is faster than to load it for a run. */
    public static void loadInto(Page page) {
        page.addInitScript(SCRIPT);
    }

    /** All rules on the whole page. */
    public static List<String> violations(Page page) {
        return run(page, null, Map.of());
    }

    /**
     * For a page without violations whose folds were then opened: all rules on the whole page, but the contrast of colours,
     * which takes most of the time, only within the folds.
     */
    public static List<String> violationsOfFolds(Page page) {
        List<String> violations =
                new ArrayList<>(run(page, null, Map.of("rules", Map.of(CONTRAST, Map.of("enabled", false)))));
        violations.addAll(contrastsOfFolds(page));
        return violations;
    }

    /** The contrast of colours within the open folds. */
    public static List<String> contrastsOfFolds(Page page) {
        return page.locator("details").count() > 0
                ? run(page, "details", Map.of("runOnly", List.of(CONTRAST)))
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
