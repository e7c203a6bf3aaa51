package jirei.web.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import jirei.casestudy.EntryId;
import jirei.web.http.BadRequest;
import org.junit.jupiter.api.Test;

/** A comparison of entries has one URL, and its URL parses to the same comparison. */
final class EntryCompareUrlTest {
    private static final EntryCompareUrl URL = EntryCompareUrl.of(Map.of(
            "entry", List.of("b", "", " a ", "b", "not an id"),
            "q", List.of(" x y "),
            "exact", List.of("x", "z"),
            "find", List.of("w")));

    @Test
    void entriesKeepTheirOrderEachOnce() {
        assertThat(URL.entries()).containsExactly("b", "a", "not an id");
        assertThat(URL.repeated()).containsExactly("b");
        assertThat(URL).hasToString("/compare?entry=b&entry=a&entry=not+an+id&q=x+y&exact=x&find=w");
    }

    @Test
    void addingAndRemovingKeepTheRest() {
        assertThat(URL.with(new EntryId("c")).entries()).endsWith("c");
        assertThat(URL.without(new EntryId("b"))).hasToString("/compare?entry=a&entry=not+an+id&q=x+y&exact=x&find=w");
        assertThat(URL.only(List.of(new EntryId("a")))).hasToString("/compare?entry=a&q=x+y&exact=x");
        assertThat(URL.unmarked()).hasToString("/compare?entry=b&entry=a&entry=not+an+id&find=w");
    }

    @Test
    void nothingPickedIsStillAComparisonOfEntries() {
        assertThat(EntryCompareUrl.NOTHING).hasToString("/compare?entry=");
        assertThat(EntryCompareUrl.isIn(Map.of("entry", List.of("")))).isTrue();
        assertThat(EntryCompareUrl.isIn(Map.of("city", List.of("ソウル")))).isFalse();
    }

    @Test
    void moreThanAHundredAreRefused() {
        assertThatThrownBy(() -> EntryCompareUrl.of(Map.of("entry", Collections.nCopies(101, "a"))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("100件まで");
    }
}
