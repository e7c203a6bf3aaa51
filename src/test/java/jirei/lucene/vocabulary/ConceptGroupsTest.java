package jirei.lucene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jirei.ExampleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The terms of officials find what cities do, and nothing the other way. */
final class ConceptGroupsTest {
    private final List<VocabularyException.Problem> problems = new ArrayList<>();

    private List<ExpansionRule> read(String... lines) {
        return ConceptGroups.read(
                IntStream.range(0, lines.length)
                        .mapToObj(i -> new WordFile.WordLine("concepts", i + 1, lines[i]))
                        .toList(),
                problems);
    }

    private static ExpansionRule concept(String from, String to) {
        return new ExpansionRule(from, to, Relation.CONCEPT);
    }

    static List<ExampleFile.Row> wrongConcepts() {
        return ExampleFile.rows("vocabulary/wrong-concepts.tsv");
    }

    @Test
    void formsBeforeTheSignFindThoseBehindItAndNoOthers() {
        assertThat(read("電子カルテ, 医療DX ＝＞ 電子健康記録、診療記録"))
                .containsExactly(
                        concept("電子カルテ", "電子健康記録"),
                        concept("電子カルテ", "診療記録"),
                        concept("医療DX", "電子健康記録"),
                        concept("医療DX", "診療記録"));
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrongConcepts")
    void anInvalidGroupIsReported(ExampleFile.Row row) {
        assertThat(read(row.cell(0))).isEmpty();
        assertThat(problems).extracting(VocabularyException.Problem::reason).containsExactly(row.cell(1));
    }

    @Test
    void aLineWithTheSignIsOne() {
        assertThat(ConceptGroups.isOne(new WordFile.WordLine("list", 1, "甲 ＝＞ 乙")))
                .isTrue();
        assertThat(ConceptGroups.isOne(new WordFile.WordLine("list", 1, "甲, 乙 > 丙")))
                .isFalse();
    }
}
