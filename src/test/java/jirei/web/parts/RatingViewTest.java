package jirei.web.parts;

import static org.assertj.core.api.Assertions.assertThat;

import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import org.junit.jupiter.api.Test;

final class RatingViewTest {
    @Test
    void aLineMayBreakBetweenTheCityAndItsTheme() {
        assertThat(RatingView.of(Rating.BENCHMARK, "ソウル", Theme.DIGITAL_DIVIDE).subjectParts())
                .containsExactly("ソウル×", "デジタルデバイド");
        assertThat(RatingView.of(Rating.BENCHMARK).subjectParts()).isEmpty();
    }
}
