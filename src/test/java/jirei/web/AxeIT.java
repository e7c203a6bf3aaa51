package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One text that cannot be read is found among many of the same colour that can. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedBrowser.class)
final class AxeIT {
    @AutoClose
    private Site site;

    @AutoClose
    private Visitor visitor;

    @BeforeAll
    void start(Browser browser, @TempDir Path folder, @TempDir Path index) {
        site = Site.of(folder, index);
        visitor = browser.visitor(site);
    }

    private void show(String text) {
        visitor.page().setContent("""
                        <!doctype html><html lang="ja"><title>題</title><body style="background: #fff; color: #333">
                        <main><h1>題</h1>%s %s</main></body></html>
                        """.formatted("<p>読める</p>".repeat(20), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='color: #bbb'>読めない</p>",
                "<div style='background: #444'><p>読めない</p></div>",
                "<div style='opacity: .3'><p>読めない</p></div>",
                "<div style='position: relative; background: #444; height: 3em'><p style='position: absolute'>読めない</p></div>",
                "<p style='font-size: 9px; color: #888'>読めない</p>",
                "<label>語<input value='読めない' style='background: #fff; color: #ccc'></label>",
            })
    void aTextWithoutContrastIsFound(String text) {
        show(text);
        assertThat(Axe.violations(visitor.page())).singleElement().asString().startsWith("color-contrast");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>読める</p>",
                "<div style='background: #444; color: #fff'><p>読める</p></div>",
                "<p hidden style='color: #fff'>見えない</p>",
            })
    void whatCanBeReadIsNoViolation(String text) {
        show(text);
        assertThat(Axe.violations(visitor.page())).isEmpty();
    }
}
