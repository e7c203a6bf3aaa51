package jirei.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityTest {
    private static final List<City> CITIES = Stream.of("札幌市", "大津市", "京都市", "ソウル", "ニューヨーク", "上海")
            .map(name -> new City(
                    name,
                    name.equals("ソウル") ? Optional.of("韓国") : Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "札幌市, 札幌市",
        "札幌, 札幌市",
        "北海道札幌市, 札幌市",
        "ソウル特別市, ソウル",
        "韓国, ソウル",
        "ヨーク, ニューヨーク",
        "中国上海, 上海",
        "京都, 京都市",
        "京都府京都市, 京都市"
    })
    void aNameOrAPartOfItMeansACity(String typed, String meant) {
        assertThat(called(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"津市", "東京都", "大阪市", "都市"})
    void theEndOfANameInKanjiMeansNoCity(String typed) {
        assertThat(called(typed)).isEmpty();
    }

    private static String called(String typed) {
        return City.called(typed, CITIES).stream().map(City::name).collect(Collectors.joining(" "));
    }
}
