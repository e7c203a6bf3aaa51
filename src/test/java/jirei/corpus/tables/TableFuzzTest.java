package jirei.corpus.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jirei.FuzzRounds;
import jirei.casestudy.ParseProblem.Severity;
import jirei.corpus.Corpus;
import jirei.corpus.WholeReading;
import jirei.corpus.folder.CorpusFolder;
import jirei.corpus.folder.DiskFile;
import jirei.corpus.folder.SourceFile;
import jirei.corpus.tables.ColumnMaps.FoundMap;
import jirei.extraction.Piece;
import jirei.extraction.Spot;
import jirei.extraction.inline.InlineText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that may lie in a file stops the reader, and a table that is well made is read as it was meant. */
class TableFuzzTest {
    private static final int ROUNDS = FuzzRounds.orElse(30);
    private static final int WELL_MADE = FuzzRounds.orElse(10);
    private static final String ALPHABET = "港市民局の予約番号札アイデア,;\t\"'\n{}[]:-#&<>\\ 0123456789abcÅé🏛";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".tsv", ".json", ".jsonl", ".csv.gz", ".csv.map.yaml"})
    void noBytesStopTheReader(String ending) throws IOException {
        Random random = new Random(ending.hashCode());
        Files.writeString(folder.resolve("x.csv"), "件名,概要\n窓口,予約\n");
        String read = ending.endsWith(".yaml") ? "x.csv" : "x" + ending;
        try (Corpus corpus = new Corpus(folder)) {
            for (int i = 0; i < ROUNDS; i++) {
                Files.write(folder.resolve("x" + ending), i % 2 == 0 ? noise(random) : scribble(random));

                assertThat(WholeReading.of(corpus, read).problems())
                        .noneMatch(problem -> problem.message().contains("予期しない"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noRowsStopTheReaderOfSheets(long seed) throws IOException {
        CorpusFolder root = new CorpusFolder(folder.toRealPath(), Optional.empty(), Map.of());
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            SourceFile source = new SourceFile("x.xlsx", "", new DiskFile(folder), root);
            CaseTable cases = new CaseTable(source, new FoundMap(ColumnMap.NONE, List.of()), false, entry -> {});
            Sheets sheets = new Sheets(cases);
            int rows = random.nextInt(60);
            assertThatCode(() -> {
                        for (int row = 1; row <= rows; row++) {
                            int number = 1 + row / 25;
                            Optional<Spot> spot = Optional.of(new Spot(Spot.Division.SHEET, number, 0, "一覧" + number));
                            sheets.accept(new Piece.Row(
                                    spot,
                                    row,
                                    words(random, random.nextInt(6)).stream()
                                            .map(InlineText::of)
                                            .toList()));
                        }
                        sheets.end();
                        cases.finish();
                    })
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16"})
    void aWellMadeTableIsReadAsItWasMeant(String charset) throws IOException {
        Random random = new Random(charset.hashCode());
        for (int i = 0; i < WELL_MADE; i++) {
            List<String> titles = words(random, 1 + random.nextInt(20));
            List<String> texts = words(random, titles.size());
            char separator = ",;\t".charAt(random.nextInt(3));
            StringWriter csv = new StringWriter();
            try (CSVPrinter printer = new CSVPrinter(
                    csv, CSVFormat.RFC4180.builder().setDelimiter(separator).get())) {
                printer.printRecord("件名", "概要");
                for (int row = 0; row < titles.size(); row++) {
                    printer.printRecord(titles.get(row), texts.get(row));
                }
            }
            String written = decodable(csv.toString(), charset);
            Files.writeString(
                    folder.resolve("x.csv.map.yaml"),
                    "separator: \"" + (separator == '\t' ? "tab" : separator) + "\"\n");
            Files.write(folder.resolve("x.csv"), written.getBytes(Charset.forName(charset)));
            assertRead("x.csv", titles, texts, charset);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".json", ".jsonl"})
    void wellMadeRecordsAreReadAsTheyWereMeant(String ending) throws IOException {
        Random random = new Random(ending.hashCode());
        JsonMapper json = new JsonMapper();
        for (int i = 0; i < WELL_MADE; i++) {
            List<String> titles = words(random, 1 + random.nextInt(20));
            List<String> texts = words(random, titles.size());
            List<String> records = new ArrayList<>();
            for (int row = 0; row < titles.size(); row++) {
                Map<String, String> values = new LinkedHashMap<>();
                values.put("事例名", titles.get(row));
                values.put("内容", texts.get(row));
                records.add(json.writeValueAsString(values));
            }
            Files.writeString(
                    folder.resolve("x" + ending),
                    ending.equals(".json") ? "[" + String.join(",\n", records) + "]" : String.join("\n", records));
            assertRead("x" + ending, titles, texts, "UTF-8");
        }
    }

    private void assertRead(String file, List<String> titles, List<String> texts, String charset) {
        try (Corpus corpus = new Corpus(folder)) {
            WholeReading reading = WholeReading.of(corpus, file);
            assertThat(reading.problems()).noneMatch(problem -> problem.severity() == Severity.PROBLEM);
            assertThat(reading.entries())
                    .extracting(entry -> letters(entry.title()) + "|"
                            + letters(entry.content().text()))
                    .containsExactlyElementsOf(java.util.stream.IntStream.range(0, titles.size())
                            .mapToObj(row -> letters(decodable(titles.get(row), charset)) + "|"
                                    + letters(decodable(texts.get(row), charset)))
                            .toList());
        }
    }

    /** Blanks and line ends may be joined, nothing else. */
    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** The text with a sign in place of each letter that an encoding does not have. */
    private static String decodable(String text, String charset) {
        return new String(text.getBytes(Charset.forName(charset)), Charset.forName(charset));
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(400)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] scribble(Random random) {
        return String.join(random.nextBoolean() ? "\n" : ",", words(random, random.nextInt(30)))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Words of two letters and some signs. */
    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder("港" + i + "の");
            for (int length = random.nextInt(12); length > 0; length--) {
                int at = ALPHABET.offsetByCodePoints(0, random.nextInt(ALPHABET.codePointCount(0, ALPHABET.length())));
                word.appendCodePoint(ALPHABET.codePointAt(at));
            }
            words.add(word.toString());
        }
        return words;
    }
}
