package jirei.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    /** Letters for generated typing errors: some from other names, some from none. */
    private static final String STRANGE_LETTERS = "インンスデタ民共市ーｱa1々";

    @Test
    void thereAreElevenThemesInTheOrderOfTheStudy() {
        assertThat(Arrays.stream(Theme.values()).map(Theme::label))
                .containsExactly(
                        "サービスデザイン/UIUX",
                        "データ利活用",
                        "行政サービスのデジタル化",
                        "サイバーセキュリティ",
                        "デジタルデバイド",
                        "官民共創",
                        "新技術（AI・メタバース等）",
                        "人材育成・確保",
                        "共同利用・共同調達",
                        "デジタル予算",
                        "スマートシティ");
    }

    @ParameterizedTest
    @CsvSource({
        "新技術, NEW_TECHNOLOGY",
        "共同調達, SHARED_PROCUREMENT",
        "共同利用, SHARED_PROCUREMENT",
        "人材育成, HUMAN_RESOURCES",
        "UI/UX, SERVICE_DESIGN",
        "ＵＩＵＸ, SERVICE_DESIGN",
        "官民共創, CO_CREATION"
    })
    void runningTextMayCallAThemeByOnePartOfItsName(String text, Theme theme) {
        assertThat(Theme.calledInText(text)).contains(theme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AI", "確保", "データ", "デジタル", "メタバース等", "行政サービス"})
    void otherPartsOfNamesAreWordsLikeOthers(String text) {
        assertThat(Theme.calledInText(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aThemeIsParsedFromItsNames(Theme theme) {
        assertThat(Theme.named(theme.label())).contains(theme);
        assertThat(Theme.named(theme.name())).contains(theme);
        assertThat(Theme.named(theme.name().toLowerCase(Locale.ROOT))).contains(theme);
        assertThat(Theme.recognized(theme.label())).contains(theme);
    }

    @ParameterizedTest
    @CsvSource({
        "サービスデザイン / UI・UX, SERVICE_DESIGN",
        "ｻｰﾋﾞｽﾃﾞｻﾞｲﾝ/ＵＩＵＸ, SERVICE_DESIGN",
        "新技術(AI・メタバース等), NEW_TECHNOLOGY",
        "新技術（ＡＩ・メタバース等）, NEW_TECHNOLOGY",
        "人材育成 確保, HUMAN_RESOURCES",
        "「スマートシティ」, SMART_CITY"
    })
    void widthCaseAndSignsOfANameDoNotMatter(String written, Theme theme) {
        assertThat(Theme.named(written)).contains(theme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"デジタルデバインド", "データ", "新技術", "", " ", "/", "予算"})
    void aMisspeltOrShortenedNameIsNotExact(String written) {
        assertThat(Theme.named(written)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aNameIsRecognizedDespiteADroppedLetter(Theme theme) {
        assertRecognized(theme, lettersDropped(theme.label()));
    }

    @ParameterizedTest
    @EnumSource
    void aNameIsRecognizedDespiteAWrongLetter(Theme theme) {
        assertRecognized(theme, lettersReplaced(theme.label()));
    }

    @ParameterizedTest
    @EnumSource
    void aNameIsRecognizedDespiteAnExtraLetter(Theme theme) {
        assertRecognized(theme, lettersInserted(theme.label()));
    }

    @ParameterizedTest
    @EnumSource
    void aNameIsRecognizedDespiteSwappedLetters(Theme theme) {
        assertRecognized(theme, lettersSwapped(theme.label()));
    }

    @Test
    void noTypingErrorIsAmbiguous() {
        Map<String, Theme> owners = new LinkedHashMap<>();
        for (Theme theme : Theme.values()) {
            slips(theme.label()).map(NameLetters::lettersOf).distinct().forEach(slip -> {
                Theme owner = owners.putIfAbsent(slip, theme);
                assertThat(owner).as(slip).isIn(null, theme);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "デジタルデバインド, DIGITAL_DIVIDE",
        "デジタルデバイス, DIGITAL_DIVIDE",
        "デジタル・ディバイド, DIGITAL_DIVIDE",
        "新技術, NEW_TECHNOLOGY",
        "新技術 (AI、メタバース), NEW_TECHNOLOGY",
        "サービスデザイン, SERVICE_DESIGN",
        "共同利用, SHARED_PROCUREMENT",
        "人材育成, HUMAN_RESOURCES",
        "官民協創, CO_CREATION",
        "サイバーセキュリテイー, CYBERSECURITY"
    })
    void commonMisspellingsAndShortFormsAreRecognized(String written, Theme theme) {
        assertThat(Theme.recognized(written)).contains(theme);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"デジタル", "", "  ", "・", "官民連携", "組織", "その他", "予算", "データベース", "デジタル人材", "共", "海洋技術", "スマートフォン"})
    void aNameOfNoThemeOrOfSeveralIsNotRecognized(String written) {
        assertThat(Theme.recognized(written)).isEmpty();
    }

    @Test
    void aPartOfANameGivesAllThemesThatContainIt() {
        assertThat(Theme.containing("AI")).containsExactly(Theme.NEW_TECHNOLOGY);
        assertThat(Theme.containing("ａｉ")).containsExactly(Theme.NEW_TECHNOLOGY);
        assertThat(Theme.containing("デジタル"))
                .containsExactly(Theme.DIGITAL_SERVICES, Theme.DIGITAL_DIVIDE, Theme.DIGITAL_BUDGET);
        assertThat(Theme.containing("サービス")).containsExactly(Theme.SERVICE_DESIGN, Theme.DIGITAL_SERVICES);
        assertThat(Theme.containing("・")).isEmpty();
        assertThat(Theme.containing("")).isEmpty();
    }

    private static void assertRecognized(Theme theme, Stream<String> slips) {
        List<String> missed = slips.filter(slip -> !Theme.recognized(slip).equals(Optional.of(theme)))
                .toList();
        assertThat(missed).isEmpty();
    }

    private static Stream<String> slips(String name) {
        return Stream.of(lettersDropped(name), lettersReplaced(name), lettersInserted(name), lettersSwapped(name))
                .flatMap(slips -> slips);
    }

    private static Stream<String> lettersDropped(String name) {
        return IntStream.range(0, name.length()).mapToObj(i -> name.substring(0, i) + name.substring(i + 1));
    }

    private static Stream<String> lettersReplaced(String name) {
        return IntStream.range(0, name.length())
                .boxed()
                .flatMap(i -> letters().map(c -> name.substring(0, i) + c + name.substring(i + 1)));
    }

    private static Stream<String> lettersInserted(String name) {
        return IntStream.rangeClosed(0, name.length())
                .boxed()
                .flatMap(i -> letters().map(c -> name.substring(0, i) + c + name.substring(i)));
    }

    private static Stream<String> lettersSwapped(String name) {
        return IntStream.range(0, name.length() - 1)
                .mapToObj(i -> name.substring(0, i) + name.charAt(i + 1) + name.charAt(i) + name.substring(i + 2));
    }

    private static Stream<String> letters() {
        return STRANGE_LETTERS.chars().mapToObj(Character::toString);
    }
}
