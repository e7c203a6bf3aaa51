package jirei.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An axis has all years, or where they lie far apart the stretch that is stated most. */
final class YearAxisTest {
    private static YearAxis axis(Map<Integer, Integer> counts) {
        return YearAxis.of(new TreeMap<>(counts), 40);
    }

    @Test
    void allYearsAreShownWhereTheyFit() {
        YearAxis axis = axis(Map.of(2000, 1, 2020, 7, 2039, 2));
        assertThat(axis.first()).isEqualTo(2000);
        assertThat(axis.last()).isEqualTo(2039);
        assertThat(axis.count(2020)).isEqualTo(7);
        assertThat(axis.count(2010)).isZero();
        assertThat(axis.most()).isEqualTo(7);
    }

    @Test
    void aLongerAxisIsCutToTheStretchThatIsStatedMost() {
        YearAxis axis = axis(Map.of(1968, 1, 1994, 2, 2023, 60, 2030, 11, 2050, 1));
        assertThat(axis.first()).isEqualTo(1994);
        assertThat(axis.last()).isEqualTo(2030);
        assertThat(axis.counts()).doesNotContainKeys(1968, 2050);
    }

    @Test
    void ofTwoStretchesAlikeTheLaterIsShown() {
        YearAxis axis = axis(Map.of(1960, 1, 2060, 1));
        assertThat(axis.first()).isEqualTo(2060);
        assertThat(axis.last()).isEqualTo(2060);
    }
}
