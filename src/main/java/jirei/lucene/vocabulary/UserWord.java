package jirei.lucene.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.japanese.Normalizer;
import org.apache.lucene.analysis.util.CSVUtil;

/**
 * A word that the tokenizer's own dictionary lacks, with the parts by which it is searched: {@code ガバメントクラウド,ガバメント
 * クラウド,ガバメント クラウド,カスタム名詞}.
 *
 * <p>The format is that of kuromoji's user dictionary. Surface and parts are normalized, like the text before
 * tokenization.
 */
public record UserWord(String surface, List<String> parts, List<String> readings, String partOfSpeech) {
    private static final int COLUMNS = 4;

    public UserWord {
        parts = List.copyOf(parts);
        readings = List.copyOf(readings);
    }

    /** The word of a line; empty, with a problem added, if the line is invalid. */
    static Optional<UserWord> read(WordFile.WordLine line, List<VocabularyException.Problem> problems) {
        String[] cells = CSVUtil.parse(line.text());
        if (cells.length != COLUMNS) {
            problems.add(
                    line.problem("expected 4 columns (surface,parts,readings,part of speech), found " + cells.length));
            return Optional.empty();
        }
        UserWord word = new UserWord(
                Normalizer.fold(cells[0].strip()),
                between(Normalizer.fold(cells[1])),
                between(cells[2]),
                cells[3].strip());
        Optional<String> wrong = word.wrong();
        wrong.ifPresent(reason -> problems.add(line.problem(reason)));
        return wrong.isEmpty() ? Optional.of(word) : Optional.empty();
    }

    private Optional<String> wrong() {
        if (surface.isEmpty()) {
            return Optional.of("the surface is empty");
        }
        if (!String.join("", parts).equals(surface)) {
            return Optional.of("the parts do not make up the surface: " + String.join(" ", parts) + " for " + surface);
        }
        if (parts.size() != readings.size()) {
            return Optional.of("as many readings as parts expected: " + readings.size() + " readings for "
                    + parts.size() + " parts of " + surface);
        }
        return partOfSpeech.isEmpty() ? Optional.of("the part of speech is empty: " + surface) : Optional.empty();
    }

    private static List<String> between(String cell) {
        return Arrays.stream(cell.strip().split("\\s+")).toList();
    }

    /** The line in the format of the tokenizer. */
    @Override
    public String toString() {
        return Stream.of(surface, String.join(" ", parts), String.join(" ", readings), partOfSpeech)
                .map(CSVUtil::quoteEscape)
                .collect(Collectors.joining(","));
    }
}
