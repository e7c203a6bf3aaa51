package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first visit loads fast, also on a slow connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith({SharedBrowser.class, SharedSite.class})
final class PageWeightIT {
    private static final int MOST_BYTES = 100_000;

    private Browser browser;
    private Site site;

    @BeforeAll
    void start(Browser browser, Site site) {
        this.browser = browser;
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=デジタル", "/help", "/about"})
    void theFirstPageWithAllItNeedsIsUnder100Kilobytes(String address) {
        Map<String, Integer> bytes = new ConcurrentHashMap<>();
        try (Visitor visitor = browser.visitor(site)) {
            visitor.page().onRequestFinished(request -> bytes.put(request.url(), received(request)));
            visitor.open(address);
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        }
        assertThat(bytes.keySet()).anyMatch(url -> url.contains("/htmx-")).anyMatch(url -> url.contains(".css"));
        assertThat(bytes.values().stream().mapToInt(Integer::intValue).sum())
                .as("%s", bytes)
                .isLessThan(MOST_BYTES);
    }

    /** The bytes received: compressed, with headers. */
    private static int received(Request request) {
        return request.sizes().responseBodySize + request.sizes().responseHeadersSize;
    }
}
