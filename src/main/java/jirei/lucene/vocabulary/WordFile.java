package jirei.lucene.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A word list in a text file: UTF-8, with {@code #} at the start of a comment line.
 *
 * <p>The first line {@code #! replace} makes the list replace the program's own.
 */
public record WordFile(String name, List<String> lines) {
    private static final String REPLACE = "#! replace";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public WordFile {
        lines = List.copyOf(lines);
    }

    /** A line that is neither blank nor a comment, counted from 1. */
    record WordLine(String file, int number, String text) {
        VocabularyException.Problem problem(String reason) {
            return new VocabularyException.Problem(file, number, reason);
        }
    }

    /** A list that comes with the program: {@code synonyms.txt}. */
    public static WordFile ofProgram(String name) {
        try (InputStream resource = WordFile.class.getResourceAsStream("/analysis/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            return of(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** A list of the operator. An unreadable file adds a problem and has no lines. */
    static WordFile at(Path path, List<VocabularyException.Problem> problems) {
        String name = path.toString();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            try {
                return of(
                        name, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
            } catch (CharacterCodingException e) {
                int line = 1
                        + (int) IntStream.range(0, bytes.position())
                                .filter(i -> bytes.get(i) == '\n')
                                .count();
                problems.add(new VocabularyException.Problem(name, line, "not UTF-8"));
            }
        } catch (IOException e) {
            String reason = Files.exists(path) ? "cannot be read: " + e : "no such file";
            problems.add(new VocabularyException.Problem(name, 0, reason));
        }
        return new WordFile(name, List.of());
    }

    private static WordFile of(String name, String text) {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return new WordFile(name, content.lines().toList());
    }

    /** Whether the list replaces the program's own. */
    boolean replaces() {
        return !lines.isEmpty() && lines.getFirst().strip().equals(REPLACE);
    }

    /** The lines that are neither blank nor a comment. */
    public List<WordLine> data() {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new WordLine(name, i + 1, lines.get(i)))
                .filter(line -> !line.text().isBlank() && !line.text().startsWith("#"))
                .toList();
    }
}
