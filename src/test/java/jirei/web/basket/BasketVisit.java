package jirei.web.basket;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jirei.search.Study;
import jirei.web.StudyVisit;

/** A visitor of the study who collects entries. */
abstract class BasketVisit extends StudyVisit {
    protected static final String COUNT = "[data-basket-count]";
    protected static final String FOREIGN = "[data-basket-foreign]";
    protected static final String SAID = "[data-message-place]";

    /** Collects the first hits of a search and returns their titles. */
    protected final List<String> collect(String search, int hits) {
        visitor.open(search);
        for (int i = 0; i < hits; i++) {
            visitor.all("[data-collect] button").nth(i).click();
        }
        assertThat(visitor.all(COUNT)).hasText("" + hits);
        return visitor.titles().subList(0, hits);
    }

    /** A basket from another reader. */
    protected static Basket ofAnother() {
        return Basket.EMPTY.with(Study.entries().getFirst().id(), "");
    }
}
