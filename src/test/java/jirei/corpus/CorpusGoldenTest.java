package jirei.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.Rating;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads whole files and compares with what a person found right.
 *
 * <ul>
 *   <li>{@code corpus/good/X.expected.json}: all that is read from {@code X.md}, {@code X.txt} or {@code X.jsonl} beside it, or from the
 *       file of that name in the project's own corpus.
 *   <li>{@code corpus/bad/X.problems}: the problems of {@code X.md} or {@code X.jsonl} beside it, a blank line, and a line for each entry
 *       that was kept all the same. Lines of {@code #} say what is wrong with the file.
 * </ul>
 *
 * <p>A test that fails leaves what it got in {@code target/golden}, in folders and under names of the same kind. Compare
 * that with the file itself, line by line; then copy it: {@code cp target/golden/good/X.expected.json
 * src/test/resources/corpus/good/}.
 */
class CorpusGoldenTest {
    private static final Path EXAMPLES = Path.of("src", "test", "resources", "corpus");
    private static final Path ACTUAL = Path.of("target", "golden");

    static List<String> good() throws IOException {
        return names("good", ".expected.json");
    }

    static List<String> bad() throws IOException {
        return names("bad", ".problems");
    }

    @ParameterizedTest
    @MethodSource("good")
    void allOfAGoodFileIsRead(String name) throws IOException {
        assertMatches(Path.of("good", name + ".expected.json"), ReadingJson.of(read("good", name)));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void theRestOfABadFileIsKeptAndItsProblemsAreTold(String name) throws IOException {
        assertMatches(Path.of("bad", name + ".problems"), summary(read("bad", name)));
    }

    private static List<String> names(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }

    private static WholeReading read(String folder, String name) {
        return Stream.of(EXAMPLES.resolve(folder), Path.of("corpus"))
                .map(Corpus::new)
                .flatMap(corpus -> corpus.files().stream()
                        .filter(file -> file.matches("(?:.*/)?" + name + "\\.(?:md|txt|jsonl)"))
                        .map(file -> WholeReading.of(corpus, file)))
                .findFirst()
                .orElseThrow();
    }

    private static void assertMatches(Path example, String actual) throws IOException {
        String written = Files.readString(EXAMPLES.resolve(example));
        String remarks = written.lines().filter(line -> line.startsWith("#")).collect(Collectors.joining("\n"));
        String expected = written.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        if (!expected.strip().equals(actual.strip())) {
            Path left = ACTUAL.resolve(example);
            Files.createDirectories(Optional.ofNullable(left.getParent()).orElseThrow());
            Files.writeString(left, remarks.isEmpty() ? actual : remarks + "\n" + actual);
        }
        assertThat(actual.strip()).isEqualTo(expected.strip());
    }

    private static String summary(WholeReading reading) {
        String problems =
                reading.problems().stream().map(CorpusGoldenTest::problem).collect(Collectors.joining("\n"));
        String entries = reading.entries().stream().map(CorpusGoldenTest::entry).collect(Collectors.joining("\n"));
        return problems + "\n\n" + entries + "\n";
    }

    private static String problem(ParseProblem problem) {
        return problem.severity() + " " + problem;
    }

    private static String entry(Entry entry) {
        return entry.kind() + " " + entry.rating().map(Rating::mark).orElse("?") + " " + entry.title()
                + entry.theme().map(theme -> " [" + theme.label() + "]").orElse("");
    }
}
