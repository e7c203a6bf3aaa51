package jirei.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import jirei.web.url.SearchUrl;
import org.junit.jupiter.api.Test;

/** The pager reaches all pages, and leads back from behind the last. */
final class PagerTest {
    private static Pager pager(int page, int total) {
        return Pager.of(SearchUrl.HOME.page(page), total, total).orElseThrow();
    }

    @Test
    void hitsOnOnePageNeedNone() {
        assertThat(Pager.of(SearchUrl.HOME, 0, 0)).isEmpty();
        assertThat(Pager.of(SearchUrl.HOME, 20, 20)).isEmpty();
        assertThat(Pager.of(SearchUrl.HOME, 21, 21)).isPresent();
    }

    @Test
    void whereNothingIsFoundThereIsNothingToLeafThrough() {
        assertThat(Pager.of(SearchUrl.HOME.page(5), 0, 0)).isEmpty();
    }

    @Test
    void theFirstPageHasOnlyANextAndTheLastOnlyAPrevious() {
        assertThat(pager(1, 41).previous()).isEmpty();
        assertThat(pager(1, 41).next()).hasValue("/?page=2");
        assertThat(pager(2, 41).previous()).hasValue("/?view=list");
        assertThat(pager(3, 41).last()).isEqualTo(3);
        assertThat(pager(3, 41).next()).isEmpty();
    }

    @Test
    void fromBehindTheLastPageOneComesToTheLast() {
        assertThat(pager(50, 41).isBehindTheLast()).isTrue();
        assertThat(pager(50, 41).previous()).hasValue("/?page=3");
        assertThat(pager(50, 41).next()).isEmpty();
        assertThat(pager(2, 20).previous()).hasValue("/?view=list");
        assertThat(pager(3, 41).isBehindTheLast()).isFalse();
    }

    @Test
    void behindTheHundredthPageItIsCut() {
        Pager pager = pager(100, 2_001);
        assertThat(pager.last()).isEqualTo(100);
        assertThat(pager.next()).isEmpty();
        assertThat(pager.cut()).isTrue();
        assertThat(pager(100, 2_000).cut()).isFalse();
    }

    @Test
    void weakerHitsAreSaidToBeAmongThePages() {
        assertThat(Pager.of(SearchUrl.HOME, 4, 21).orElseThrow().weaker()).isTrue();
        assertThat(Pager.of(SearchUrl.HOME, 21, 21).orElseThrow().weaker()).isFalse();
    }
}
