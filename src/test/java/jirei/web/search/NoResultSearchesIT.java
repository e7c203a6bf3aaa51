package jirei.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import jirei.casestudy.Dimension;
import jirei.lucene.LuceneEngine;
import jirei.query.QueryParser;
import jirei.search.IndexView;
import jirei.search.Refinement;
import jirei.search.SearchEngine;
import jirei.web.SharedSite;
import jirei.web.Site;
import jirei.web.parts.Link;
import jirei.web.url.SearchUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The further searches that are offered where nothing matches, as far as there is time to try them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class NoResultSearchesIT {
    private static final SearchUrl SEOUL_IN_EUROPE = SearchUrl.HOME
            .asking("デジタル")
            .with(new Refinement(Dimension.CITY, "ソウル"))
            .with(new Refinement(Dimension.REGION, "欧州"));

    private SearchEngine engine;
    private IndexView view;

    @BeforeAll
    void open(Site site) {
        engine = LuceneEngine.open(site.index());
        view = engine.view();
    }

    @AfterAll
    void close() {
        view.close();
        engine.close();
    }

    /** The links for a search without hits, with a clock that goes on by this time at each look. */
    private NoResultLinks links(SearchUrl url, Duration step) {
        AtomicLong clock = new AtomicLong();
        return new NoResultSearches(view, () -> clock.getAndAdd(step.toNanos()))
                .from(url, QueryParser.parse(url.q()), true);
    }

    @Test
    void withTimeEnoughAllWaysAreTried() {
        NoResultLinks links = links(SEOUL_IN_EUROPE, Duration.ZERO);
        assertThat(links.lead()).isEqualTo("次の探し方なら見つかります。");
        assertThat(links.links())
                .extracting(Link::label)
                .satisfiesExactly(
                        label -> assertThat(label).matches("絞り込みをすべて外す（\\d+件）"),
                        label -> assertThat(label).matches("都市「ソウル」を外す（\\d+件）"),
                        label -> assertThat(label).matches("地域「欧州」を外す（\\d+件）"));
    }

    @Test
    void noFurtherWayIsTriedWhenTheTimeIsOver() {
        assertThat(links(SEOUL_IN_EUROPE, Duration.ofMillis(400)).links())
                .extracting(Link::label)
                .satisfiesExactly(
                        label -> assertThat(label).startsWith("絞り込みをすべて外す（"),
                        label -> assertThat(label).startsWith("都市「ソウル」を外す（"));
        NoResultLinks none = links(SEOUL_IN_EUROPE, Duration.ofSeconds(1));
        assertThat(none.meant()).isEmpty();
        assertThat(none.links())
                .as("that need no search to be tried")
                .extracting(Link::label)
                .satisfiesExactly(
                        label -> assertThat(label).startsWith("★ ベンチマークの項目を見る（"),
                        label -> assertThat(label).startsWith("すべての項目を見る（"));
    }
}
