package jirei.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTest {
    @Test
    void theStudyPrintsThreeMarks() {
        assertThat(Rating.values()).extracting(Rating::mark).containsExactly("★", "○", "－");
    }

    @ParameterizedTest
    @EnumSource
    void aRatingIsParsedFromMarkLabelAndName(Rating rating) {
        assertThat(Rating.ofMark(rating.mark())).contains(rating);
        assertThat(Rating.named(rating.mark())).contains(rating);
        assertThat(Rating.named(rating.label())).contains(rating);
        assertThat(Rating.named(rating.name())).contains(rating);
    }

    @ParameterizedTest
    @CsvSource({
        "○, INFORMATION",
        "〇, INFORMATION",
        "◯, INFORMATION",
        "' ★ ', BENCHMARK",
        "-, NONE",
        "‐, NONE",
        "‑, NONE",
        "‒, NONE",
        "–, NONE",
        "—, NONE",
        "―, NONE",
        "−, NONE",
        "ー, NONE"
    })
    void everyVariantOfCircleAndDashIsRecognized(String written, Rating rating) {
        assertThat(Rating.ofMark(written)).contains(rating);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "△", "◎", "●", "☆", "★★", "★○", "--", "O", "0", "BENCHMARK", "★ ベンチマーク"})
    void otherSignsAreNotMarks(String written) {
        assertThat(Rating.ofMark(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "△", "ベンチ", "BENCH", "情報"})
    void otherTextIsNotARating(String written) {
        assertThat(Rating.named(written)).isEmpty();
    }
}
