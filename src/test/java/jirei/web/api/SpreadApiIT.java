package jirei.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import jirei.web.SharedSite;
import jirei.web.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code /api/spread} has the counts of the search in each cell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class SpreadApiIT {
    private Site site;

    @BeforeAll
    void start(Site site) {
        this.site = site;
    }

    private static int sum(JsonNode counts) {
        return StreamSupport.stream(counts.spliterator(), false)
                .mapToInt(count -> count.at("/count").asInt())
                .sum();
    }

    @Test
    void theAnswerHasTheseNamesInThisOrder() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/spread?q=防犯");
        assertThat(List.copyOf(answer.propertyNames()))
                .containsExactly("query", "total", "relaxation", "cells", "years", "notes", "timedOut");
        assertThat(List.copyOf(answer.at("/cells/0").propertyNames()))
                .containsExactly("city", "theme", "rating", "count");
        assertThat(List.copyOf(answer.at("/years/0").propertyNames())).containsExactly("year", "count");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=デジタル",
                "?q=デジタル&city=ソウル&city=パリ&theme=データ利活用",
                "?q=市民&rating=★&region=欧州",
                "?region=北欧",
                "?q=デジタル&country=米国",
                "?q=行制改革",
                "?q=ほげほげ+防犯",
                "?q=%22ほげほげ%22",
                "?q=デジタル&page=3&sort=city",
            })
    void allCellsAndAllYearsAreWhatTheSearchCounts(String parameters) throws IOException, InterruptedException {
        JsonNode spread = site.json("/api/spread" + parameters);
        JsonNode search = site.json("/api/search" + parameters);
        int total = search.at("/total").asInt();
        assertThat(spread.at("/total").asInt()).isEqualTo(total);
        assertThat(sum(spread.at("/cells"))).isEqualTo(total);
        assertThat(sum(spread.at("/years"))).isEqualTo(total);
        assertThat(spread.at("/relaxation")).isEqualTo(search.at("/relaxation"));
    }

    @Test
    void aCellHasTheRatingOfTheStudyWhetherItIsHitOrNot() throws IOException, InterruptedException {
        JsonNode cells = site.json("/api/spread?q=%22ほげほげ%22&city=ソウル").at("/cells");
        assertThat(cells).hasSize(12);
        assertThat(cells.get(1).at("/theme").asString()).isEqualTo("データ利活用");
        assertThat(cells.get(1).at("/rating").asString()).isEqualTo("BENCHMARK");
        assertThat(cells.get(5).at("/rating").asString()).isEqualTo("NONE");
        assertThat(cells.get(11).at("/theme").isNull()).isTrue();
        assertThat(cells.get(11).at("/rating").isNull()).isTrue();
    }
}
