package jirei.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptBundleTest {
    private static final String MESSAGES = """
            // Says something.
            export function say(text) {
                return "import { x } from" + text;
            }
            export const tell = (name) => say(name);
            export async function ask() {}
            """;

    @Test
    void eachModuleIsAFunctionThatReturnsWhatItExports() {
        assertThat(bundle("messages", MESSAGES)).isEqualTo("""
                const $messages = (() => {
                try {
                // Says something.
                function say(text) {
                    return "import { x } from" + text;
                }
                const tell = (name) => say(name);
                async function ask() {}
                return { say, tell, ask };
                } catch (error) { reportError(error); return {}; }
                })();
                """);
    }

    @Test
    void whatIsImportedIsTakenFromTheModulesBefore() {
        assertThat(bundle("messages", MESSAGES, "popup", """
                import * as messages from "./messages.js";
                import { say, tell } from "./messages.js";
                export const { field, list } = messages;
                """)).contains("""
                const messages = $messages;
                const { say, tell } = $messages;
                const { field, list } = messages;
                return { field, list };
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import { say } from \"./later.js\";",
                "import say from \"./messages.js\";",
                "import { say as tell } from \"./messages.js\";",
                "import \"./messages.js\";",
                "export default 1;",
                "export let last = 1;",
                "export { say };"
            })
    void whatItDoesNotUnderstandIsRefused(String line) {
        assertThatThrownBy(() -> bundle("messages", MESSAGES, "page", line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("page.js: " + line);
    }

    private static String bundle(String... namesAndTexts) {
        Map<String, String> modules = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            modules.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return ScriptBundle.of(modules);
    }
}
