package jirei.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Content;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryKind;
import jirei.casestudy.ParseProblem.Severity;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of the corpus can be found again. The texts are taken apart here in ways of their own. */
class NothingIsLostTest {
    private static final Path FOLDER = Path.of("corpus");
    private static final Corpus CORPUS = new Corpus(FOLDER);
    private static final String DECK = "tokyo/seoul.md";

    /** What the deck repeats on its slides, without blanks; the page and the theme stand in the entries as data. */
    private static final List<String> REPEATED_HEADINGS = List.of(
            "1-①.重点分野リサーチ（11重点分野×31国・都市）各国基礎調査及び、海外先進事例調査～ソウル\\([1-9]/9\\)",
            "■目次～ソウル～",
            "1\\.基本調査",
            "①基礎情報",
            "②デジタルに関する組織及び施策等の概要",
            "2\\.重点調査分野\\(11テーマ\\)",
            "11重点分野リサーチ状況",
            "1-①基礎情報",
            "1-②デジタルに関する組織及び施策等の概要",
            "2\\.重点調査分野\\(11テーマ\\)–.+",
            "Plan&Strategy",
            "事例",
            "概要",
            "要点",
            "参考",
            "取組概要",
            "※着手中含む",
            "取組概要※着手中含む");

    /** What heads the columns of the organisations, and the mark before each, which is its rating. */
    private static final List<String> COLUMNS = List.of("名称", "概要", "拠点", "ソース・サイト", "★");

    static List<String> samples() {
        return CORPUS.files().stream().filter(file -> !file.equals(DECK)).toList();
    }

    @Test
    void everyPieceOfTheDeckIsInSomeEntry() {
        WholeReading seoul = WholeReading.of(CORPUS, DECK);
        List<String> found =
                seoul.entries().stream().map(NothingIsLostTest::found).toList();
        List<String> pieces =
                lines(DECK).stream().flatMap(line -> pieces(line).stream()).toList();
        List<String> lost = pieces.stream()
                .filter(piece -> found.stream().noneMatch(text -> text.contains(piece)))
                .toList();

        assertThat(pieces).hasSizeGreaterThan(100);
        assertThat(lost).isEmpty();
    }

    @Test
    void theContentsAndTheRatingsOfTheDeckAreInTheOriginalOfItsProfile() {
        String original = profile(WholeReading.of(CORPUS, DECK)).content().original();

        assertThat(original.lines())
                .contains(
                        "## ■目次 ～ソウル～",
                        "#### ②デジタルに関する組織及び施策等の概要",
                        "サービスデザイン/UIUX\t○ デジタルデバインド\t★ 共同利用・共同調達\t-",
                        "サイバーセキュリティ\t○ 人材育成・確保\t-\t",
                        "★・・・都が特にベンチマークすべき事例あり、○・・・情報あり、－・・・情報なし",
                        "主要産業\t-");
    }

    @Test
    void everyOriginalIsMadeOfLinesOfItsFile() {
        for (String file : CORPUS.files()) {
            List<String> lines = lines(file);
            for (Entry entry : WholeReading.of(CORPUS, file).entries()) {
                assertThat(lines)
                        .as(entry.id().value())
                        .containsAll(entry.content().original().lines().toList());
                assertThat(entry.content().original()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleHasAProfileAndAnEntryForEveryHeading(String file) {
        WholeReading sample = WholeReading.of(CORPUS, file);
        List<String> headings =
                lines(file).stream().filter(line -> line.startsWith("### ")).toList();

        assertThat(profile(sample).place().ordinal()).isZero();
        assertThat(sample.entries()).hasSize(headings.size() + 1);
        for (int i = 0; i < headings.size(); i++) {
            Entry entry = sample.entries().get(i + 1);
            assertThat(compact(headings.get(i))).endsWith(compact(entry.title()));
            assertThat(lines(file).get(entry.place().line() - 1)).isEqualTo(headings.get(i));
            assertThat(entry.place().ordinal()).isEqualTo(i + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyLineOfASampleIsInItsEntries(String file) {
        WholeReading sample = WholeReading.of(CORPUS, file);
        String found = sample.entries().stream().map(NothingIsLostTest::found).collect(Collectors.joining("\n"));
        List<String> lines = lines(file);
        List<String> lost = lines.subList(lines.lastIndexOf("---") + 1, lines.size()).stream()
                .filter(line -> !line.startsWith("## "))
                .map(line -> line.replaceFirst("^### (?:[★○－] |計画: |事例: )?", "")
                        .replaceFirst("^- (?:参考: )?", "")
                        .replaceAll("\\[([^\\]]*)]\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)", "$1"))
                .map(NothingIsLostTest::compact)
                .filter(line -> !found.contains(line))
                .toList();

        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsReadWithoutAProblem(String file) {
        WholeReading sample = WholeReading.of(CORPUS, file);

        assertThat(sample.problems()).noneMatch(problem -> problem.severity() == Severity.PROBLEM);
        assertThat(sample.dossier().orElseThrow().ratings()).hasSize(11);
        assertThat(sample.dossier().orElseThrow().provenance().notice()).isPresent();
        assertThat(sample.dossier().orElseThrow().city().flatMap(City::coordinates))
                .isPresent();
        assertThat(sample.dossier().orElseThrow().city().flatMap(City::region)).isPresent();
    }

    @Test
    void theCorpusHasSevenHundredAndTwentyThreeEntriesOfDifferentNames() {
        List<WholeReading> readings = CORPUS.files().stream()
                .map(file -> WholeReading.of(CORPUS, file))
                .toList();

        assertThat(readings).hasSize(31);
        assertThat(readings.stream()
                        .flatMap(reading -> reading.entries().stream().map(Entry::id)))
                .hasSize(723)
                .doesNotHaveDuplicates();
        assertThat(readings.stream()
                        .map(reading -> reading.dossier()
                                .orElseThrow()
                                .city()
                                .orElseThrow()
                                .name()))
                .doesNotHaveDuplicates();
    }

    /** What is visible on a line of the deck, cell by cell and paragraph by paragraph, without blanks. */
    private static List<String> pieces(String line) {
        String text = line.replaceFirst("^#+ ", "")
                .replaceFirst("^\\s*(?:\\*\\*)?- ?(?!\\t)", "")
                .replace("**", "")
                .replaceAll("]\\(#\\)", "")
                .replace("[", "")
                .replaceAll("\\\\([()])", "$1");
        return Stream.of(text.split("\t|</?(?:li|ul|p)\\b[^>]*>"))
                .map(cell -> compact(Jsoup.parse(cell).text()))
                .filter(piece -> REPEATED_HEADINGS.stream().noneMatch(piece::matches))
                .filter(piece -> !COLUMNS.contains(piece))
                .map(piece -> piece.replaceFirst("^組織(?=ソウル)", ""))
                .flatMap(piece -> Stream.of(piece.split("^[・●]|(?<=^[^：。]{1,60})：")))
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static String found(Entry entry) {
        Content content = entry.content();
        return compact(String.join(
                "\n",
                entry.title(),
                content.text(),
                entry.provenance().document(),
                entry.city().map(City::name).orElse(""),
                entry.kind() == EntryKind.PROFILE ? content.original() : ""));
    }

    private static Entry profile(WholeReading reading) {
        List<Entry> profiles = reading.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.PROFILE)
                .toList();
        assertThat(profiles).hasSize(1);
        return profiles.getFirst();
    }

    private static String compact(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
