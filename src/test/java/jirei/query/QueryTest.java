package jirei.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jirei.casestudy.Dimension;
import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void theValuesOfAFieldHaveNoOrder() {
        Query one = new Query.Field(Dimension.THEME, new LinkedHashSet<>(List.of("データ利活用", "官民共創")));
        Query other = new Query.Field(Dimension.THEME, new LinkedHashSet<>(List.of("官民共創", "データ利活用")));

        assertThat(one).isEqualTo(other).hasToString(other.toString());
    }

    @Test
    void aQueryIsFormatted() {
        Query query = new Query.And(List.of(
                new Query.Or(List.of(new Query.Words("防犯"), new Query.Phrase("見守り カメラ"))),
                new Query.Not(new Query.Field(Dimension.CITY, Set.of("ソウル"))),
                new Query.MatchAll()));

        assertThat(query).hasToString("防犯 OR \"見守り カメラ\" -都市:ソウル *");
    }

    @Test
    void aQueryDoesNotChangeWithTheListItWasMadeFrom() {
        List<Query> parts = new ArrayList<>(List.of(new Query.Words("防犯")));
        Query query = new Query.And(parts);
        parts.clear();

        assertThat(query).hasToString("防犯");
    }

    @Test
    void aFieldDoesNotChangeWithTheSetItWasMadeFrom() {
        Set<String> values = new LinkedHashSet<>(Set.of("ソウル"));
        Query query = new Query.Field(Dimension.CITY, values);
        values.clear();

        assertThat(query).hasToString("都市:ソウル");
    }

    @Test
    void theCollectionsOfAQueryCannotBeChanged() {
        Query.Words word = new Query.Words("防犯");

        assertThat(new Query.And(List.of(word)).queries()).isUnmodifiable();
        assertThat(new Query.Or(List.of(word)).queries()).isUnmodifiable();
        assertThat(new Query.Field(Dimension.CITY, Set.of("ソウル")).values()).isUnmodifiable();
    }
}
