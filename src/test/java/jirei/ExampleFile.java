package jirei;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Examples for a test, a row a line, the cells set apart by tabs.
 *
 * <p>Lines that begin with {@code #} say what is odd about those below. What an editor would hide or spoil is written as a
 * backslash, a {@code u} and the four hexadecimal digits of a UTF-16 unit: a control character, a lone surrogate, a blank at
 * the end, a {@code #} at the beginning. All other backslashes are backslashes.
 */
public final class ExampleFile {
    /** Tests run in the folder of the project. */
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private static final Pattern UNIT = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private ExampleFile() {}

    /** A row of examples and where it stands. */
    public record Row(String file, int line, List<String> cells) {
        /** The cell, or nothing where the row is shorter. */
        public String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** The rows of a file below the folder of test resources. */
    public static List<Row> rows(String file) {
        List<String> lines = lines(file);
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
                .mapToObj(i -> new Row(file, i + 1, cells(lines.get(i))))
                .toList();
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(RESOURCES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the examples of " + file, e);
        }
    }

    private static List<String> cells(String line) {
        return Pattern.compile("\t")
                .splitAsStream(line)
                .map(ExampleFile::unescaped)
                .toList();
    }

    private static String unescaped(String cell) {
        return UNIT.matcher(cell)
                .replaceAll(unit ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(unit.group(1), 16))));
    }
}
