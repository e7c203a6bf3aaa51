package jirei.web;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The installed Chromium, rather the one without windows, which takes half the time; it is never downloaded. Without it browser tests are aborted, or fail if {@code
 * JIREI_BROWSER_TESTS=required}. {@code JIREI_CHROMIUM} names one that is not on the PATH.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final String ABSENT = "browser tests were NOT RUN: there is no Chromium on the PATH;"
            + " install one (on Debian: apt install chromium) or name it in JIREI_CHROMIUM";

    /** A busy machine needs longer than the five seconds that assertions on a page have otherwise. */
    private static final double PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                // No spare process is started for the next page.
                                "--renderer-process-limit=1")));
    }

    /** Starts the browser. Called before all tests of a class; without Chromium it aborts them. */
    public static Browser start() {
        Optional<Path> program = program();
        if (program.isPresent()) {
            return new Browser(program.get());
        }
        System.err.println(ABSENT);
        return "required".equals(System.getenv("JIREI_BROWSER_TESTS")) ? fail(ABSENT) : abort(ABSENT);
    }

    /** A visitor with a desktop window. */
    public Visitor visitor(Site site) {
        return visitor(site, new NewContextOptions().setViewportSize(1280, 800));
    }

    /** A visitor with other options, such as a window size or JavaScript off. */
    public Visitor visitor(Site site, NewContextOptions options) {
        return new Visitor(site, chromium.newContext(options.setLocale("ja-JP")));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> program() {
        String named = System.getenv("JIREI_CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
