package jirei.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jirei.ExampleFile;
import jirei.casestudy.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryParserTest {
    static Stream<ExampleFile.Row> examples() {
        return Stream.of("words", "phrases", "operators", "fields", "groups", "patterns", "spoken")
                .flatMap(name -> ExampleFile.rows("query/" + name + ".tsv").stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void typedTextIsParsed(ExampleFile.Row row) {
        ParsedQuery parsed = QueryParser.parse(row.cell(0));

        assertThat(parsed.query()).as(row.toString()).hasToString(row.cell(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void notesReportWhatWasNotUnderstood(ExampleFile.Row row) {
        ParsedQuery parsed = QueryParser.parse(row.cell(0));

        List<String> told = row.cells().stream().skip(2).toList();
        assertThat(parsed.notes()).as(row.toString()).isEqualTo(told);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theTypedTextIsKept(ExampleFile.Row row) {
        assertThat(QueryParser.parse(row.cell(0)).text()).isEqualTo(row.cell(0));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFormattedQueryParsesToTheSameQuery(ExampleFile.Row row) {
        Query query = QueryParser.parse(row.cell(0)).query();

        assertThat(QueryParser.parse(query.toString()).query())
                .as(row.toString())
                .isEqualTo(query);
    }

    @Test
    void emptyTextMatchesEverything() {
        ParsedQuery parsed = QueryParser.parse("");

        assertThat(parsed.query()).isEqualTo(new Query.MatchAll());
        assertThat(parsed.notes()).isEmpty();
    }

    @Test
    void theTreeHasTheStructureOfTheText() {
        Query.Field benchmark = new Query.Field(Dimension.RATING, Set.of("BENCHMARK"));

        assertThat(QueryParser.parse("評価:★ 防犯 OR \"見守り カメラ\" -ロボット").query())
                .isEqualTo(new Query.And(List.of(
                        benchmark,
                        new Query.Or(List.of(new Query.Words("防犯"), new Query.Phrase("見守り カメラ"))),
                        new Query.Not(new Query.Words("ロボット")))));
    }

    @Test
    void aQueryOfTheGreatestLengthIsReadWhole() {
        String longest = "長".repeat(QueryParser.LONGEST);

        assertThat(QueryParser.parse(longest).query()).isEqualTo(new Query.Words(longest));
        assertThat(QueryParser.parse(longest).notes()).isEmpty();
    }

    @Test
    void aLongerQueryIsCut() {
        ParsedQuery parsed = QueryParser.parse("長".repeat(10_000));

        assertThat(parsed.query()).isEqualTo(new Query.Words("長".repeat(QueryParser.LONGEST)));
        assertThat(parsed.notes()).containsExactly("検索語が長いので、はじめの500文字で探しました。");
        assertThat(parsed.text()).hasSize(10_000);
    }

    @Test
    void aLongQueryIsNotCutInsideACharacter() {
        ParsedQuery parsed = QueryParser.parse("𠮷".repeat(10_000));

        assertThat(parsed.query()).isEqualTo(new Query.Words("𠮷".repeat(QueryParser.LONGEST)));
    }

    @Test
    void aPhraseCutOffByTheLimitIsText() {
        ParsedQuery parsed = QueryParser.parse("「" + "長".repeat(10_000) + "」");

        assertThat(parsed.query()).isEqualTo(new Query.Words("「" + "長".repeat(QueryParser.LONGEST - 1)));
        assertThat(parsed.notes()).hasSize(2);
    }

    @Test
    void manyTermsAreParsed() {
        Query query = QueryParser.parse("a OR ".repeat(90) + "b").query();

        assertThat(query)
                .isInstanceOfSatisfying(
                        Query.Or.class, or -> assertThat(or.queries()).hasSize(91));
    }

    @Test
    void parsingTwiceGivesEqualQueries() {
        assertThat(QueryParser.parse("テーマ:AI 防犯")).isEqualTo(QueryParser.parse("テーマ:AI 防犯"));
    }
}
