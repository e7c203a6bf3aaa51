package jirei.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Region;
import jirei.casestudy.StudyDimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StudyPlacesTest {
    private static final StudyPlaces PLACES = new StudyPlaces(List.of(
            city("ニューヨーク", "アメリカ合衆国", Region.NORTH_AMERICA),
            city("ロサンゼルス", "アメリカ合衆国", Region.NORTH_AMERICA),
            city("ロンドン", "英国", Region.EUROPE),
            city("オスロ", "ノルウェー", Region.EUROPE),
            city("コペンハーゲン", "デンマーク", Region.EUROPE),
            city("香港", "中国（香港）", Region.ASIA),
            city("台北", "台湾", Region.ASIA),
            city("シンガポール", "シンガポール", Region.ASIA),
            city("大津市", "日本", Region.ASIA)));

    private static City city(String name, String country, Region region) {
        return new City(name, Optional.of(country), Optional.of(region), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "米国, COUNTRY, アメリカ合衆国",
        "アメリカ, COUNTRY, アメリカ合衆国",
        "アメリカ合衆国, COUNTRY, アメリカ合衆国",
        "usa, COUNTRY, アメリカ合衆国",
        "ＵＳＡ, COUNTRY, アメリカ合衆国",
        "United States, COUNTRY, アメリカ合衆国",
        "イギリス, COUNTRY, 英国",
        "英国, COUNTRY, 英国",
        "UK, COUNTRY, 英国",
        "United Kingdom, COUNTRY, 英国",
        "中国, COUNTRY, 中国（香港）",
        "香港, CITY, 香港",
        "台湾, COUNTRY, 台湾",
        "ヨーロッパ, REGION, 欧州",
        "欧州, REGION, 欧州",
        "Asia, REGION, アジア",
        "北欧, COUNTRY, デンマーク ノルウェー",
        "東南アジア, COUNTRY, シンガポール",
        "欧米, COUNTRY, アメリカ合衆国 英国 ノルウェー デンマーク",
        "英, COUNTRY, 英国",
        "西海岸, CITY, ロサンゼルス",
        "東海岸, CITY, ニューヨーク",
        "華語圏, COUNTRY, 中国（香港） 台湾 シンガポール",
        "紐育, CITY, ニューヨーク",
        "NY, CITY, ニューヨーク",
        "L.A., CITY, ロサンゼルス",
        "ロンドン, CITY, ロンドン",
        "大津, CITY, 大津市"
    })
    void aFieldMayHoldAnyNameOfAPlace(String typed, StudyDimension dimension, String values) {
        StudyPlace place = PLACES.inField(typed).orElseThrow();
        assertThat(place.dimension()).isEqualTo(dimension);
        assertThat(place.values()).containsExactlyInAnyOrder(values.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"イタリア", "南米", "アフリカ", "津市", "アトランティス", "シカゴ", ""})
    void nothingIsMeantWhereTheStudyHasNothing(String typed) {
        assertThat(PLACES.inField(typed)).isEmpty();
    }

    @Test
    void aValueIsKnownByItsOwnNameOnly() {
        assertThat(PLACES.has(StudyDimension.COUNTRY, "シンガポール")).isTrue();
        assertThat(PLACES.has(StudyDimension.CITY, "シンガポール")).isTrue();
        assertThat(PLACES.has(StudyDimension.REGION, "欧州")).isTrue();
        assertThat(PLACES.has(StudyDimension.COUNTRY, "アメリカ")).isFalse();
        assertThat(PLACES.has(StudyDimension.CITY, "英国")).isFalse();
    }

    @Test
    void abbreviationsInRunningTextAreCapitals() {
        assertThat(PLACES.inText("LA")).isPresent();
        assertThat(PLACES.inText("la")).isEmpty();
        assertThat(PLACES.inText("us")).isEmpty();
        assertThat(PLACES.inText("usa")).isEmpty();
        assertThat(PLACES.inText("london")).isEmpty();
    }

    @Test
    void aKanjiAloneIsACountryOnlyIfItMeansNothingElse() {
        assertThat(PLACES.inText("英")).isPresent();
        assertThat(PLACES.inText("米")).isEmpty();
        assertThat(PLACES.inText("津")).isEmpty();
    }

    @Test
    void citiesLieInTheirCountriesAndRegions() {
        assertThat(PLACES.citiesIn(StudyDimension.COUNTRY, List.of("アメリカ合衆国")))
                .containsExactlyInAnyOrder("ニューヨーク", "ロサンゼルス");
        assertThat(PLACES.citiesIn(StudyDimension.REGION, List.of("欧州"))).contains("ロンドン", "オスロ");
        assertThat(PLACES.citiesIn(StudyDimension.CITY, List.of("台北"))).containsExactly("台北");
    }

    @Test
    void wordsBehindTheNameOfAnAreaDoNotMatter() {
        assertThat(PLACES.inText("欧州諸国").orElseThrow().label()).isEqualTo("欧州");
        assertThat(PLACES.inText("アジア地域").orElseThrow().label()).isEqualTo("アジア");
        assertThat(PLACES.inText("地域")).isEmpty();
    }
}
