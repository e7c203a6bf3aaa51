package jirei.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jirei.ExampleFile;
import jirei.japanese.Mojibake.MojibakeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    static List<ExampleFile.Row> garbled() {
        return ExampleFile.rows("japanese/mojibake.tsv");
    }

    static List<ExampleFile.Row> readable() {
        return ExampleFile.rows("japanese/no-mojibake.tsv");
    }

    @ParameterizedTest
    @MethodSource("garbled")
    void textInTheWrongEncodingIsDetected(ExampleFile.Row row) {
        String read = new String(row.cell(0).getBytes(Charset.forName(row.cell(1))), Charset.forName(row.cell(2)));

        assertThat(Mojibake.in(read)).as(row + ": " + read).isPresent();
        assertThat(Mojibake.in("（参考）" + read + "、2024年")).as(row + ": " + read).isPresent();
    }

    @ParameterizedTest
    @MethodSource("garbled")
    void correctTextIsNotReported(ExampleFile.Row row) {
        assertThat(Mojibake.in(row.cell(0))).as(row.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void readableTextIsNotReported(ExampleFile.Row row) {
        assertThat(Mojibake.in(row.cell(0))).as(row.toString()).isEmpty();
    }

    @Test
    void lostAndPrivateCharactersAreDistinguished() {
        assertThat(Mojibake.in("市民の\uFFFD\uFFFDを")).contains(new Mojibake(MojibakeKind.LOST, "市民の\uFFFD\uFFFDを"));
        assertThat(Mojibake.in("市民 \uE001\uE002 \uE003"))
                .contains(new Mojibake(MojibakeKind.PRIVATE, "\uE001\uE002 \uE003"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"corpus", "src/test/resources/relevance", "src/test/resources/decks", "src/test/resources/pages"
            })
    void nothingIsReportedInTheTextsOfTheProject(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(MojibakeTest::isText).toList()) {
                assertThat(Files.readAllLines(file))
                        .as(file.toString())
                        .allSatisfy(line -> assertThat(Mojibake.in(line)).isEmpty());
            }
        }
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(?:md|txt|tsv|html|slides)");
    }
}
