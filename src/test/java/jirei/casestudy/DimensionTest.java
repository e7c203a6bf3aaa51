package jirei.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DimensionTest {
    @ParameterizedTest
    @EnumSource(StudyDimension.class)
    void everyKnownValueParsesToItselfAndHasALabel(Dimension dimension) {
        for (String value : dimension.knownValues()) {
            assertThat(dimension.valueNamed(value)).contains(value);
            assertThat(dimension.labelOf(value)).isNotBlank();
        }
    }

    @Test
    void citiesHaveNoKnownValues() {
        assertThat(Dimension.CITY.knownValues()).isEmpty();
        assertThat(Dimension.CITY.valueNamed(" どこか ")).contains("どこか");
        assertThat(Dimension.CITY.valueNamed(" ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RATING, ★, BENCHMARK, ★ ベンチマーク",
        "RATING, 情報なし, NONE, － 情報なし",
        "KIND, 計画, PLAN, 計画・戦略",
        "KIND, 資料, DOCUMENT, 資料",
        "THEME, data_use, データ利活用, データ利活用",
        "REGION, asia, アジア, アジア",
        "REGION, 欧州, 欧州, 欧州",
        "CITY, ソウル, ソウル, ソウル",
        "COUNTRY, 韓国, 韓国, 韓国"
    })
    void aValueMayBeWrittenAsAMarkALabelOrAName(StudyDimension dimension, String written, String value, String label) {
        assertThat(dimension.valueNamed(written)).contains(value);
        assertThat(dimension.labelOf(value)).isEqualTo(label);
    }

    @Test
    void anEntryHasAValueInEachDimension() {
        City seoul = new City("ソウル", Optional.of("韓国"), Optional.of(Region.ASIA), Optional.empty());
        Entry initiative = entry(Optional.of(seoul), Optional.of(Theme.DATA_USE), Optional.of(Rating.BENCHMARK));

        assertThat(Dimension.OF_STUDY.stream().flatMap(d -> d.valuesOf(initiative).stream()))
                .containsExactly("ソウル", "データ利活用", "BENCHMARK", "INITIATIVE", "アジア", "韓国");
    }

    @Test
    void aMinimalEntryHasOnlyAKind() {
        Entry bare = entry(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(Dimension.OF_STUDY.stream().filter(d -> !d.valuesOf(bare).isEmpty()))
                .containsExactly(Dimension.KIND);
    }

    private static Entry entry(Optional<City> city, Optional<Theme> theme, Optional<Rating> rating) {
        return new Entry(
                EntryId.of("窓口"),
                EntryKind.INITIATIVE,
                "窓口",
                city,
                theme,
                rating,
                new Place(0, 1, Optional.empty(), List.of()),
                new Content(List.of(), List.of(), List.of(), List.of(), ""),
                Provenance.of("a.md", "調査"));
    }
}
