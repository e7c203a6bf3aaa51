package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What axe-core finds on a page as it is at the moment. All rules run on all elements, as with {@link AxeBuilder}, of which
 * only the script is used: it opens a window for each run, and fetches every element that passes, thousands in a large table.
 */
public final class Axe {
    private static final String SCRIPT = AxeBuilder.getAxeScript();
    private static final String RUN = """
            async () => {
                const {passes, violations} = await axe.run(document, {resultTypes: ["violations"]});
                return {
                    passes: passes.length,
                    violations: violations.map(rule => `${rule.id}: ${rule.help} ${rule.nodes[0].html}`),
                };
            }
            """;

    private Axe() {}

    public static List<String> violations(Page page) {
        assertThat(page.frames()).as("a run sees one frame").hasSize(1);
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        Map<?, ?> results = (Map<?, ?>) page.evaluate(RUN);
        assertThat((Integer) results.get("passes")).isPositive();
        List<?> violations = (List<?>) Objects.requireNonNull(results.get("violations"));
        return violations.stream().map(String::valueOf).toList();
    }
}
