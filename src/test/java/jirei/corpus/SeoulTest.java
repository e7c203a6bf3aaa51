package jirei.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Page;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.Rating;
import jirei.casestudy.Region;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What an analyst who has read the deck on Seoul expects to find. */
class SeoulTest {
    private static final WholeReading SEOUL = WholeReading.of(new Corpus(Path.of("corpus")), "tokyo/seoul.md");
    private static final Dossier DOSSIER = SEOUL.dossier().orElseThrow();
    private static final Entry PROFILE = entries(EntryKind.PROFILE).getFirst();

    @Test
    void thereAreTwentyThreeEntries() {
        assertThat(SEOUL.entries()).hasSize(23);
        assertThat(entries(EntryKind.PROFILE)).hasSize(1);
        assertThat(entries(EntryKind.ORGANIZATION)).hasSize(3);
        assertThat(entries(EntryKind.PLAN)).hasSize(7);
        assertThat(entries(EntryKind.INITIATIVE)).hasSize(12);
        assertThat(DOSSIER.size()).isEqualTo(SEOUL.entries().size());
    }

    @Test
    void theStudyIsThatOfTheDeck() {
        assertThat(DOSSIER.provenance().document()).isEqualTo("重点分野リサーチ（11重点分野×31国・都市） 各国基礎調査及び、海外先進事例調査");
        assertThat(DOSSIER.provenance().file()).isEqualTo("tokyo/seoul.md");
        assertThat(DOSSIER.provenance().notice()).isEmpty();
    }

    @Test
    void seoulIsInKoreaInAsia() {
        assertThat(DOSSIER.city())
                .contains(new City("ソウル", Optional.of("韓国"), Optional.of(Region.ASIA), Optional.empty()));
        assertThat(SEOUL.entries()).extracting(Entry::city).containsOnly(DOSSIER.city());
    }

    @Test
    void theProfileHasWhatIsKnownOfTheCity() {
        assertThat(PROFILE.title()).isEqualTo("ソウル特別市");
        assertThat(PROFILE.place().page()).contains(new Page(1, 9));
        assertThat(PROFILE.content().facts())
                .containsExactly(
                        new Fact("都市名", "ソウル特別市"),
                        new Fact("面積", "605 km²"),
                        new Fact("人口", "949 万人"),
                        new Fact("元首", "市長 呉世勲(オ・セフン)"),
                        new Fact("国民文化", "東京からの直行便あり、時差なし"));
        assertThat(PROFILE.content().sources()).containsExactly(Source.titled("ソウル特別市基本情報(KOSIS)"));
    }

    @Test
    void whatTheDeckDoesNotKnowIsAbsent() {
        assertThat(PROFILE.content().facts()).extracting(Fact::label).noneMatch(label -> label.contains("GDP"));
        assertThat(PROFILE.content().facts()).extracting(Fact::value).doesNotContain("-", "－", "");
        assertThat(PROFILE.content().text()).doesNotContain("GDP", "主要産業");
        assertThat(PROFILE.content().original()).contains("GDP (10億米ドル)\t-", "主要産業\t-");
    }

    @Test
    void theThreeOrganizationsAreBenchmarks() {
        assertThat(entries(EntryKind.ORGANIZATION))
                .extracting(Entry::title, Entry::rating, Entry::theme, e -> page(e), e -> sources(e))
                .containsExactly(
                        organization("ソウル特別市 デジタル政策課", "公式ホームページ", "メタバース事例"),
                        organization("ソウル特別市 ビッグデータ課", "公式ホームページ", "活用事例"),
                        organization("ソウルデジタル財団", "公式ホームページ"));
        assertThat(entries(EntryKind.ORGANIZATION))
                .allSatisfy(e -> assertThat(e.content().facts()).containsExactly(new Fact("拠点", "ソウル")));
    }

    @Test
    void thePlansAreThoseThatTheirOutlinesName() {
        assertThat(entries(EntryKind.PLAN))
                .extracting(e -> page(e), Entry::title, e -> e.theme().orElseThrow())
                .containsExactly(
                        tuple("3/9", "Digital2020", Theme.SERVICE_DESIGN),
                        tuple("4/9", "オープンガバメント2.0", Theme.DATA_USE),
                        tuple("5/9", "スマートシティ・デジタル化マスタープラン", Theme.DIGITAL_SERVICES),
                        tuple("6/9", "スマートシティ・デジタル化マスタープラン", Theme.CYBERSECURITY),
                        tuple("7/9", "2022デジタル能力強化プラン", Theme.DIGITAL_DIVIDE),
                        tuple("8/9", "メタバースソウル基本計画", Theme.NEW_TECHNOLOGY),
                        tuple("9/9", "スマートシティ・デジタル化マスタープラン", Theme.SMART_CITY));
        assertThat(entries(EntryKind.PLAN)).allSatisfy(e -> {
            assertThat(e.content().overview()).isNotEmpty();
            assertThat(e.content().points()).isNotEmpty();
            assertThat(e.content().sources()).isNotEmpty();
        });
    }

    @Test
    void theInitiativesAreThoseOfTheSlides() {
        assertThat(entries(EntryKind.INITIATIVE))
                .extracting(e -> page(e), Entry::title, e -> e.theme().orElseThrow())
                .containsExactly(
                        tuple("3/9", "ロボットアシスタントサービス", Theme.SERVICE_DESIGN),
                        tuple("3/9", "電動ロボバスサービス", Theme.SERVICE_DESIGN),
                        tuple("4/9", "ソウルオープンデータプラザ", Theme.DATA_USE),
                        tuple("5/9", "mVoting(モバイル投票アプリ)", Theme.DIGITAL_SERVICES),
                        tuple("6/9", "AIを活用したセキュリティコントロールシステム", Theme.CYBERSECURITY),
                        tuple("7/9", "デジタル学習センター", Theme.DIGITAL_DIVIDE),
                        tuple("7/9", "高齢者向けのデジタル教育", Theme.DIGITAL_DIVIDE),
                        tuple("7/9", "LiKU(教育用ロボット)", Theme.DIGITAL_DIVIDE),
                        tuple("8/9", "メタバースソウル", Theme.NEW_TECHNOLOGY),
                        tuple("8/9", "スマート防犯カメラ", Theme.NEW_TECHNOLOGY),
                        tuple("8/9", "ソウルウォレット", Theme.NEW_TECHNOLOGY),
                        tuple("9/9", "スマートシティプラットフォーム", Theme.SMART_CITY));
        assertThat(entries(EntryKind.INITIATIVE)).allSatisfy(e -> {
            assertThat(e.content().overview()).hasSize(1);
            assertThat(e.content().sources()).isNotEmpty();
        });
    }

    @Test
    void allElevenThemesAreRated() {
        assertThat(rated(Rating.BENCHMARK))
                .containsExactly(Theme.DATA_USE, Theme.DIGITAL_DIVIDE, Theme.NEW_TECHNOLOGY, Theme.SMART_CITY);
        assertThat(rated(Rating.INFORMATION))
                .containsExactly(Theme.SERVICE_DESIGN, Theme.DIGITAL_SERVICES, Theme.CYBERSECURITY);
        assertThat(rated(Rating.NONE))
                .containsExactly(
                        Theme.CO_CREATION, Theme.HUMAN_RESOURCES, Theme.SHARED_PROCUREMENT, Theme.DIGITAL_BUDGET);
    }

    @Test
    void anEntryOnAThemeHasTheRatingOfTheTheme() {
        assertThat(SEOUL.entries().stream().filter(e -> e.theme().isPresent()))
                .hasSize(19)
                .allSatisfy(e -> assertThat(e.rating())
                        .contains(DOSSIER.ratings().get(e.theme().orElseThrow())));
        assertThat(PROFILE.rating()).isEmpty();
    }

    @Test
    void theReaderTellsWhatItTookForWhat() {
        assertThat(SEOUL.problems())
                .extracting(ParseProblem::severity, ParseProblem::line, ParseProblem::message)
                .containsExactly(
                        tuple(Severity.NOTE, 17, "「デジタルデバインド」をテーマ「デジタルデバイド」として読みました。"),
                        tuple(Severity.NOTE, 19, "「新技術 (AI、メタバース)」をテーマ「新技術（AI・メタバース等）」として読みました。"),
                        tuple(Severity.NOTE, 177, "「デジタルデバイス」をテーマ「デジタルデバイド」として読みました。"));
    }

    @Test
    void noMarkupReachesTheReader() {
        assertThat(SEOUL.entries().stream().flatMap(SeoulTest::shown))
                .noneMatch(text -> text.contains("**"))
                .noneMatch(text -> text.matches("(?s).*</?[a-z][^>]*>.*"))
                .noneMatch(text -> text.matches("(?s).*\\\\[()\\[\\]].*"))
                .noneMatch(text -> text.contains("](") || text.contains("\t"))
                .noneMatch(text -> text.matches("[-●・#].*"))
                .allMatch(text -> text.equals(text.strip()));
    }

    @Test
    void aLinkToNowhereIsASourceWithoutAnAddress() {
        assertThat(SEOUL.entries().stream().flatMap(e -> e.content().sources().stream()))
                .isNotEmpty()
                .allMatch(source -> source.address().isEmpty());
    }

    @Test
    void theWordingStaysAsItIs() {
        assertThat(SEOUL.entries().stream().flatMap(SeoulTest::shown))
                .contains("安全・安心な都市サーバ椅子", "オープンビックデータシティの創出", "個人に併せた教育コンテンツ拡充");
    }

    @Test
    void initiativesThatSlippedBelowTheSourcesAreNoSources() {
        Entry robot = entries(EntryKind.INITIATIVE).getFirst();

        assertThat(robot.content().overview())
                .containsExactly("ソウル市庁舎を実験場として、書類の配送や訪問者の案内などの業務を支援するロボットアシスタント「ロボマネージャー」を展開。");
        assertThat(sources(robot))
                .containsExactly(
                        "ロボットアシスタントサービスについて(ソウル特別市)",
                        "\"citizen-oriented\"交通システム(ソウル特別市)",
                        "電動ロボバスサービス(ソウル特別市)",
                        "ケーススタディー一覧(ソウル特別市)");
    }

    private static Stream<String> shown(Entry entry) {
        return Stream.concat(Stream.of(entry.title()), entry.content().text().lines());
    }

    private static List<Entry> entries(EntryKind kind) {
        return SEOUL.entries().stream().filter(e -> e.kind() == kind).toList();
    }

    private static List<Theme> rated(Rating rating) {
        return Arrays.stream(Theme.values())
                .filter(theme -> DOSSIER.ratings().get(theme) == rating)
                .toList();
    }

    private static Tuple organization(String title, String... sources) {
        return tuple(title, Optional.of(Rating.BENCHMARK), Optional.empty(), "2/9", List.of(sources));
    }

    private static String page(Entry entry) {
        return entry.place().page().map(Page::toString).orElse("");
    }

    private static List<String> sources(Entry entry) {
        return entry.content().sources().stream().map(Source::title).toList();
    }
}
