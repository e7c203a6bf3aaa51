package jirei.web;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ground of tests of the study's pages in a browser: each test has a new visitor, who must have no trouble. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith({SharedBrowser.class, SharedSite.class})
public abstract class StudyVisit {
    protected Browser browser;
    protected Site site;
    protected Visitor visitor;
    protected Page page;

    @BeforeAll
    final void start(Browser sharedBrowser, Site sharedSite) {
        browser = sharedBrowser;
        site = sharedSite;
    }

    @BeforeEach
    final void comeIn() {
        visitor = browser.visitor(site);
        page = visitor.page();
    }

    @AfterEach
    final void leave() {
        visitor.hadNoTrouble();
        visitor.close();
    }
}
