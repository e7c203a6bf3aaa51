package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A reader with a browser window. Records everything that must not happen on any page: errors and warnings in the
 * console, dialogs, requests to other hosts, missing resources.
 */
public final class Visitor implements AutoCloseable {
    private final Site site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int documents;

    Visitor(Site site, BrowserContext context) {
        this.site = site;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add("error: " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        context.onRequest(this::note);
        context.onResponse(this::note);
    }

    public Page page() {
        return page;
    }

    /** Opens a path. */
    public Page open(String path) {
        page.navigate(site.address(path).toString());
        return page;
    }

    /** Follows a link to another page, until its scripts have run. */
    public void follow(String link) {
        String before = page.url();
        all(link).click();
        page.waitForURL(url -> !url.equals(before));
    }

    /** The elements of a selector. */
    public Locator all(String selector) {
        return page.locator(selector);
    }

    /** The value with this label in a facet. */
    public Locator facetValue(String facet, String label) {
        return page.locator("#facet-" + facet + " ~ ul .facet-value, #facet-" + facet + " ~ details .facet-value")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".facet-label", new Page.LocatorOptions().setHasText(label))));
    }

    /** Picks an order from its menu. */
    public void sort(String label) {
        all(".sorts > summary").click();
        all(".sorts")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    /** The current path and query, decoded. */
    public String address() {
        return URLDecoder.decode(page.url().substring(site.origin().length()), StandardCharsets.UTF_8);
    }

    /** Waits until the window has this path and query. */
    public void isAt(String address) {
        page.waitForURL(url -> URLDecoder.decode(url, StandardCharsets.UTF_8).equals(site.origin() + address));
    }

    /** The number of page loads so far, without fragments fetched by htmx. */
    public int documents() {
        return documents;
    }

    /** The number of hits in the heading. */
    public int count() {
        return Integer.parseInt(all("#results-heading .count").textContent().replaceAll("\\D", ""));
    }

    /** The titles of the hits on the page. */
    public List<String> titles() {
        return all(".hit h2").allTextContents().stream().map(String::strip).toList();
    }

    /** Opens all folds that are visible, or whose content is, and those in them; returns whether there were any. */
    public boolean unfold() {
        return Boolean.TRUE.equals(page.evaluate("""
                () => {
                    const folded = () => [...document.querySelectorAll("details:not([open])")].filter(
                        fold => [...fold.children].some(part => part.checkVisibility({visibilityProperty: true})));
                    const unfolds = folded().length > 0;
                    while (folded().length > 0) {
                        folded().forEach(fold => { fold.open = true; });
                    }
                    return unfolds;
                }
                """));
    }

    /** Asserts that no trouble was recorded. */
    public void hadNoTrouble() {
        assertThat(complaints).isEmpty();
    }

    /** Asserts that this is the only recorded trouble. */
    public void hadOnly(String complaint) {
        assertThat(complaints).isNotEmpty().containsOnly(complaint);
        complaints.clear();
    }

    @Override
    public void close() {
        context.close();
    }

    private void note(ConsoleMessage message) {
        boolean statusOfPage = message.text().startsWith("Failed to load resource");
        if (!statusOfPage && List.of("error", "warning").contains(message.type())) {
            complaints.add(message.type() + ": " + message.text());
        }
    }

    private void note(Request request) {
        if (!request.url().startsWith(site.origin() + "/")) {
            complaints.add("request elsewhere: " + request.url());
        }
        if (request.resourceType().equals("document")) {
            documents++;
        }
    }

    private void note(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            complaints.add(response.status() + ": " + response.url());
        }
    }
}
