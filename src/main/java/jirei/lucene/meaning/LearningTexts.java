package jirei.lucene.meaning;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import jirei.search.EngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the texts from which vectors are learnt: plain text, or JSON records one a line in a file whose name contains
 * {@code .jsonl}; a name that ends in {@code .gz} is compressed. The text of a record is all its strings except its
 * {@code id}.
 */
final class LearningTexts {
    private static final JsonMapper JSON = new JsonMapper();

    private LearningTexts() {}

    /**
     * Passes the paragraphs of a file to the reader, in their order.
     *
     * @throws EngineException if the file cannot be read or a line is not a record
     */
    static void read(Path file, Consumer<String> paragraphs) {
        boolean records = file.getFileName().toString().contains(".jsonl");
        try (BufferedReader lines = open(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (records) {
                    record(file + ":" + number, line, paragraphs);
                } else {
                    paragraph(line, paragraphs);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new EngineException("cannot read " + file, e);
        }
    }

    private static void record(String place, String line, Consumer<String> paragraphs) {
        if (line.isBlank()) {
            return;
        }
        try {
            for (var field : JSON.readTree(line).properties()) {
                JsonNode value = field.getValue();
                if (value.isString() && !field.getKey().equals("id")) {
                    value.asString().lines().forEach(text -> paragraph(text, paragraphs));
                }
            }
        } catch (JacksonException e) {
            throw new EngineException("not a record of JSON: " + place, e);
        }
    }

    private static void paragraph(String text, Consumer<String> paragraphs) {
        if (!text.isBlank()) {
            paragraphs.accept(text);
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }
}
