package jirei.places;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the large cities of {@link Gazetteer} in titles and names of files, where their names are surely meant.
 *
 * <p>A name counts as a whole word only: {@code ソウルの交通} and {@code 上海市} name a city, {@code パリティ} and {@code 上海料理}
 * do not. What is enumerated with a city is taken for another, known or not: {@code ボストンとシカゴ}. Countries, and names
 * that are something else as often, are left out; so is 東京, which in a title is as often the one that asks.
 */
public final class CityNames {
    /** Letters of one script, of which a city's name is all. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsKatakana}ー]++(?!字)|\\p{IsHan}+");

    private static final Pattern SUFFIX = Pattern.compile("(?<=..)(?:特別行政区|特別市|[市都州]).*$");
    private static final Pattern AND = Pattern.compile("\\s*(?:と|および|[、,・/&+])\\s*");

    /** Both a city and a country by one name. */
    private static final Set<String> CITY_STATES = Set.of("シンガポール");

    /** Dogs, birds, persons, cloth, perspective, and cities that have a namesake of the same size. */
    private static final Set<String> SOMETHING_ELSE = Set.of(
            "東京", "チワワ", "チタ", "ノーム", "フェロー", "カナリア", "フェニックス", "ソフィア", "ダーウィン", "ドーソン", "スタンレー", "オラル", "チャタム", "マデイラ",
            "サマラ", "キーロフ", "オークランド", "ケイマン", "ジャージー", "パース", "コルドバ", "メリダ", "サルタ", "チューク", "アデン", "アルバ", "リンデマン", "マヘ",
            "ロメ", "バンギ", "チューレ", "レゾリュート", "ジュノー", "コスラエ", "サハリン", "カムチャッカ");

    private static final Set<String> JAPANESE = new LinkedHashSet<>();
    private static final Map<String, String> BY_ENGLISH = new HashMap<>();

    static {
        TimeZoneNames japanese = TimeZoneNames.getInstance(ULocale.JAPANESE);
        TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
        for (String zone : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String city = japanese.getExemplarLocationName(zone);
            if (city != null && isCity(city)) {
                JAPANESE.add(city);
                BY_ENGLISH.put(english.getExemplarLocationName(zone).toLowerCase(Locale.ROOT), city);
            }
        }
    }

    private CityNames() {}

    private static boolean isCity(String name) {
        return WORD.matcher(name).matches()
                && !SOMETHING_ELSE.contains(name)
                && (CITY_STATES.contains(name) || !Gazetteer.isCountry(name));
    }

    /** Whether the name of one of the cities is all of the text, and is surely meant. */
    static boolean isSurely(String name) {
        return JAPANESE.contains(name);
    }

    /** The cities that a text names, and what it names in one breath with them. */
    public static Set<String> in(String title) {
        String text = Normalizer.normalize(title, Normalizer.Form.NFKC).replaceAll("及び|並びに", "、");
        Set<String> named = new LinkedHashSet<>();
        Matcher words = WORD.matcher(text);
        String before = "";
        int end = 0;
        boolean afterCity = false;
        while (words.find()) {
            Optional<String> city = city(words.group());
            boolean enumerated = AND.matcher(text).region(end, words.start()).matches();
            if (enumerated && (afterCity || city.isPresent())) {
                named.add(afterCity ? city.orElse(words.group()) : before);
            }
            city.ifPresent(named::add);
            before = words.group();
            end = words.end();
            afterCity = city.isPresent();
        }
        named.removeIf(name -> !CITY_STATES.contains(name) && Gazetteer.isCountry(name));
        return named;
    }

    /** The city whose name in English is all of the name of a file or folder: {@code new-york → ニューヨーク}. */
    public static Optional<String> inLatin(String name) {
        String words = name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]+", " ").strip();
        return Optional.ofNullable(BY_ENGLISH.get(words));
    }

    private static Optional<String> city(String word) {
        return Optional.of(word)
                .filter(JAPANESE::contains)
                .or(() -> Optional.of(SUFFIX.matcher(word).replaceFirst("")).filter(JAPANESE::contains));
    }
}
