package jirei.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KnownPlacesTest {
    private static final Predicate<String> DICTIONARY = Set.of("神山", "横浜", "大津", "バイエルン")::contains;

    @ParameterizedTest
    @CsvSource({
        "イタリア, COUNTRY",
        "Italy, COUNTRY",
        "米国, COUNTRY",
        "南米, AREA",
        "欧州, AREA",
        "東京, CITY",
        "東京都, AREA",
        "大阪, CITY",
        "大阪市, CITY",
        "大阪府, AREA",
        "京都, CITY",
        "京都府, AREA",
        "上海, CITY",
        "北京市, CITY",
        "深圳, CITY",
        "ハノイ, CITY",
        "バンコク, CITY",
        "ミラノ, CITY",
        "NY, CITY",
        "津市, CITY",
        "大津市, CITY",
        "横浜市, CITY",
        "神奈川県横浜市, CITY",
        "神山町, AREA",
        "徳島県神山町, AREA",
        "バイエルン州, AREA",
        "北海道, AREA"
    })
    void aPlaceIsKnownWithoutResearch(String name, PlaceType type) {
        assertThat(KnownPlaces.typeOf(name, DICTIONARY)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "電子政府", "デジタル政府", "州政府", "首都", "特区", "経済特区", "鉄道", "水道", "歩道", "報道", "農村", "市町村", "朝市", "都市", "先進都市",
                "地区", "選挙区", "港町", "下町", "本市", "他市", "市", "町", "州", "チタ", "ノーム", "パース", "データ", "アトランティス", "ほげほげ", ""
            })
    void otherWordsAreNoPlaces(String name) {
        assertThat(KnownPlaces.typeOf(name, DICTIONARY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"イタリア", "南米", "津市", "横浜市", "東京都", "上海"})
    void thisNeedsNoDictionary(String name) {
        assertThat(KnownPlaces.isKnown(name)).isTrue();
    }
}
