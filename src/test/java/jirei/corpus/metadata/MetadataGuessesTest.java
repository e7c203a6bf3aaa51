package jirei.corpus.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jirei.ExampleFile;
import jirei.ExampleFile.Row;
import jirei.casestudy.City;
import jirei.corpus.text.DocumentText;
import jirei.corpus.text.MarkdownText;
import jirei.corpus.text.SourceText;
import jirei.corpus.text.TextBlock;
import jirei.places.CityNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is guessed of a document, and what is not sure enough; the examples are in {@code metadata}. */
class MetadataGuessesTest {
    static List<Row> dates() {
        return ExampleFile.rows("metadata/dates.tsv");
    }

    static List<Row> cities() {
        return ExampleFile.rows("metadata/cities.tsv");
    }

    static List<Row> guesses() {
        return ExampleFile.rows("metadata/guesses.tsv");
    }

    @ParameterizedTest
    @MethodSource("dates")
    void aDateIsReadHoweverItIsWritten(Row row) {
        assertThat(inWords(DateInText.date(row.cell(0)))).isEqualTo(row.cell(1));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void aCityIsKnownByItsWholeName(Row row) {
        String named = String.join(" ", CityNames.in(row.cell(0)));
        assertThat(named.isEmpty() ? "-" : named).isEqualTo(row.cell(1));
    }

    @ParameterizedTest
    @MethodSource("guesses")
    void onlyWhatIsSureIsGuessed(Row row) {
        List<String> lines = row.cell(2).replace('⏎', '\n').lines().toList();
        SourceText markdown = new MarkdownText(row.cell(0), lines);
        boolean isMarkdown = row.cell(1).equals("-");
        List<TextBlock> pieces = markdown.blocks();
        SourceText text = isMarkdown
                ? markdown
                : new DocumentText(
                        row.cell(0), pieces, lines, Optional.of(row.cell(1)).filter(title -> !title.isEmpty()));

        MetadataGuesses guesses = MetadataGuesses.of(text, pieces);

        assertThat(List.of(
                        inWords(guesses.title()),
                        inWords(guesses.city().map(City::name)),
                        inWords(guesses.researched()),
                        inWords(guesses.publisher())))
                .isEqualTo(row.cells().subList(3, 7));
        assertThat(guesses.isTitleTyped())
                .isEqualTo(isMarkdown && guesses.title().isPresent());
    }

    private static String inWords(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }
}
