package jirei.lucene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.ExampleFile;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Word lists come from the program and from the operator, and their problems are reported. */
final class VocabularyTest {
    private static final String GOOD_SUDACHI = "000001,1,0,1,0,0,0,(),役場,,\n";

    @TempDir
    Path folder = Path.of("");

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("list"), content);
    }

    private Vocabulary withSynonyms(String content) throws IOException {
        return Vocabulary.with(Optional.empty(), List.of(file(content)));
    }

    private Vocabulary withDictionary(String content) throws IOException {
        return Vocabulary.with(Optional.of(file(content)), List.of());
    }

    private static Stream<String> surfaces(Vocabulary vocabulary) {
        return vocabulary.userWords().stream().map(UserWord::surface);
    }

    private static String reasons(VocabularyException failure) {
        return failure.problems().stream()
                .map(VocabularyException.Problem::reason)
                .collect(Collectors.joining("; "));
    }

    static List<ExampleFile.Row> wrongSynonyms() {
        return ExampleFile.rows("vocabulary/wrong-synonyms.tsv");
    }

    static List<ExampleFile.Row> wrongWords() {
        return ExampleFile.rows("vocabulary/wrong-dictionary.tsv");
    }

    static List<ExampleFile.Row> wrongSudachi() {
        return ExampleFile.rows("vocabulary/wrong-sudachi.tsv");
    }

    @ParameterizedTest
    @MethodSource("wrongSynonyms")
    void anInvalidGroupIsReported(ExampleFile.Row row) {
        VocabularyException failure =
                catchThrowableOfType(VocabularyException.class, () -> withSynonyms(row.cell(0) + "\n"));
        assertThat(reasons(failure)).isEqualTo(row.cell(1));
    }

    @ParameterizedTest
    @MethodSource("wrongWords")
    void anInvalidWordIsReported(ExampleFile.Row row) {
        VocabularyException failure =
                catchThrowableOfType(VocabularyException.class, () -> withDictionary(row.cell(0) + "\n"));
        assertThat(reasons(failure)).isEqualTo(row.cell(1));
    }

    @ParameterizedTest
    @MethodSource("wrongSudachi")
    void anInvalidSudachiLineIsReported(ExampleFile.Row row) {
        VocabularyException failure =
                catchThrowableOfType(VocabularyException.class, () -> withSynonyms(GOOD_SUDACHI + row.cell(0) + "\n"));
        assertThat(reasons(failure)).isEqualTo(row.cell(1));
    }

    @Test
    void allProblemsAreReportedWithFileAndLine() {
        assertThatThrownBy(() -> withSynonyms("# mine\n甲, 乙\n\n丙\n丁, 丁\n"))
                .isInstanceOf(VocabularyException.class)
                .hasMessageContainingAll("list:4: a group of one form: 丙", "list:5: the same form twice: 丁");
    }

    @Test
    void aWordMayOccurOnlyOnceInAFile() {
        assertThatThrownBy(() -> withDictionary("住基,住基,ジュウキ,名詞\n住基,住基,ジュウキ,名詞\n"))
                .hasMessageContaining("list:2: the same word twice: 住基");
    }

    @Test
    void aFileThatIsMissingOrNotUtf8IsReported() throws IOException {
        Path missing = folder.resolve("missing");
        Path shiftJis = Files.write(folder.resolve("sjis"), "# a\n甲, 乙\n".getBytes(Charset.forName("Shift_JIS")));
        assertThatThrownBy(() -> Vocabulary.with(Optional.of(missing), List.of(shiftJis)))
                .hasMessageContainingAll(missing + ": no such file", shiftJis + ":2: not UTF-8");
    }

    @Test
    void theOperatorsListsExtendThoseOfTheProgram() throws IOException {
        Vocabulary standard = Vocabulary.standard();
        assertThat(surfaces(withDictionary("住基ネット,住基 ネット,ジュウキ ネット,名詞\n")))
                .contains("住基ネット")
                .satisfies(words -> assertNoneIsLost(surfaces(standard).toList(), words));
        assertThat(withSynonyms("甲, 乙\n").expansions())
                .contains(new ExpansionRule("甲", "乙", Relation.SYNONYM))
                .satisfies(rules -> assertNoneIsLost(standard.expansions(), rules));
    }

    /** Like {@code containsAll}, which compares each with each and takes seconds for tens of thousands. */
    private static <T> void assertNoneIsLost(List<T> before, List<? extends T> after) {
        Set<T> kept = Set.copyOf(after);
        assertThat(before).isNotEmpty().filteredOn(each -> !kept.contains(each)).isEmpty();
    }

    @Test
    void theOperatorCanSplitAWordDifferently() throws IOException {
        String known = Vocabulary.standard().userWords().getFirst().surface();
        Vocabulary vocabulary = withDictionary(known + "," + known + ",ヨミ,名詞\n");
        assertThat(vocabulary.userWords().stream().filter(word -> word.surface().equals(known)))
                .containsExactly(new UserWord(known, List.of(known), List.of("ヨミ"), "名詞"));
    }

    @Test
    void aListCanReplaceThatOfTheProgram() throws IOException {
        assertThat(surfaces(withDictionary("#! replace\n住基,住基,ジュウキ,名詞\n"))).containsExactly("住基");
        assertThat(withSynonyms("#! replace\n甲, 乙\n").expansions().stream()
                        .filter(expansion -> expansion.relation() != Relation.VARIANT))
                .containsExactly(
                        new ExpansionRule("甲", "乙", Relation.SYNONYM), new ExpansionRule("乙", "甲", Relation.SYNONYM));
        assertThat(withSynonyms("#! replace\n甲, 乙\n").expansions())
                .anyMatch(expansion -> expansion.relation() == Relation.VARIANT);
    }

    @Test
    void aByteOrderMarkIsIgnored() throws IOException {
        assertThat(withSynonyms("\uFEFF甲, 乙\n").expansions()).contains(new ExpansionRule("甲", "乙", Relation.SYNONYM));
    }

    @Test
    void wordsAreNormalizedLikeTexts() throws IOException {
        assertThat(surfaces(withDictionary("ｻｰﾊﾞｰﾚｽ,ｻｰﾊﾞｰ　ﾚｽ,サーバー レス,名詞\n"))).contains("サーバーレス");
    }

    @Test
    void aWordMayContainASignOfTheFormat() throws IOException {
        JapaneseAnalyzers analyzers =
                new JapaneseAnalyzers(withDictionary("C#言語,C# 言語,シーシャープ ゲンゴ,名詞\n\"1,2課\",\"1,2課\",イチニカ,名詞\n"));
        assertThat(analyzers.analyze(TextView.WORD, "C#言語を学ぶ"))
                .extracting(Token::term)
                .containsExactly("c#", "言語", "学ぶ");
        assertThat(analyzers.analyze(TextView.WORD, "1,2課へ"))
                .extracting(Token::term)
                .containsExactly("1,2課");
    }
}
