package jirei.lucene.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.lucene.vocabulary.Vocabulary;

/**
 * The {@link FormTerms} of the synonyms that come with the program. They are analysed when the program is built, since
 * that takes two seconds of processor time, which each start would need again.
 *
 * <p>The first line of the file identifies the word lists of the analyzers. Each further line is a form and its
 * tokenizations, separated by tabs; the terms of a tokenization are separated by blanks.
 */
final class FormTermsFile {
    private static final String RESOURCE = "/analysis/form-terms.tsv";

    private FormTermsFile() {}

    /** Writes the file, when the program is built. The only argument is its path. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        Vocabulary vocabulary = Vocabulary.standard();
        JapaneseAnalyzers analyzers = new JapaneseAnalyzers(vocabulary);
        Stream<String> forms = SynonymRules.forms(vocabulary)
                .map(form -> line(form, FormTerms.of(form, analyzers)))
                .sorted();
        Files.write(file, Stream.concat(Stream.of(wordLists(analyzers)), forms).toList());
    }

    /**
     * The tokenizations of forms that are known, by form. None if other word lists are in use, or if the program was
     * built without the file.
     */
    static Map<String, FormTerms> of(JapaneseAnalyzers analyzers) {
        return read().filter(lines -> lines.getFirst().equals(wordLists(analyzers)))
                .map(FormTermsFile::byForm)
                .orElse(Map.of());
    }

    private static Optional<List<String>> read() {
        try (InputStream resource = FormTermsFile.class.getResourceAsStream(RESOURCE)) {
            return Optional.ofNullable(resource).map(FormTermsFile::lines).filter(lines -> !lines.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private static List<String> lines(InputStream resource) {
        try {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** The terms of the lines, each kept once in the memory, however many forms have it. */
    private static Map<String, FormTerms> byForm(List<String> lines) {
        Map<String, FormTerms> known = new HashMap<>();
        Map<String, String> terms = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            List<List<String>> cuts = new ArrayList<>();
            for (int i = 1; i < cells.length; i++) {
                cuts.add(Arrays.stream(cells[i].split(" ", -1))
                        .map(term -> terms.computeIfAbsent(term, one -> one))
                        .toList());
            }
            known.put(cells[0], new FormTerms(cuts));
        }
        return known;
    }

    private static String line(String form, FormTerms terms) {
        List<String> cuts =
                terms.cuts().stream().map(cut -> String.join(" ", cut)).toList();
        String line = Stream.concat(Stream.of(form), cuts.stream()).collect(Collectors.joining("\t"));
        if (!byForm(Arrays.asList("", line)).equals(Map.of(form, terms))) {
            throw new IllegalStateException("a form or a term with a tab or a blank cannot be written: " + line);
        }
        return line;
    }

    private static String wordLists(JapaneseAnalyzers analyzers) {
        List<String> lists = analyzers.wordLists();
        return lists.size() + " " + Integer.toHexString(lists.hashCode());
    }
}
