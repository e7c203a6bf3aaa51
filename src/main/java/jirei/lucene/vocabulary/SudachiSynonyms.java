package jirei.lucene.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jirei.japanese.Normalizer;
import org.apache.lucene.analysis.util.CSVUtil;

/**
 * Reads a file in the format of Sudachi's synonym dictionary: one form on each line, with the number of its group.
 *
 * <p>The columns, from 0, are those of the dictionary's documentation (SudachiDict, {@code docs/synonyms.md}): 0 group,
 * 1 noun or verb, 2 expansion (0 always; 1 not from this form, since it is ambiguous; 2 deleted), 3 lexeme, 4 kind of
 * word form, 5 kind of abbreviation, 6 kind of spelling (1 in Latin letters), 7 field, 8 the form, 9 and 10 reserved.
 *
 * <p>Forms that differ only in spelling are variants, except those in another script; all other forms of a group are
 * synonyms. The field column is ignored.
 */
final class SudachiSynonyms {
    private static final Pattern LINE = Pattern.compile("\\d+,\\d?,\\d?,\\d*,\\d?,\\d?,\\d?,[^,]*,.+");
    private static final int COLUMNS = 9;
    private static final int FORM = 8;
    private static final String LATIN = "1";

    private SudachiSynonyms() {}

    private record SudachiForm(String text, String expansion, List<String> word, String spelling) {
        boolean finds(SudachiForm other) {
            return expands() && !other.expansion.equals("2") && !text.equals(other.text);
        }

        boolean expands() {
            return expansion.isEmpty() || expansion.equals("0");
        }

        Relation to(SudachiForm other) {
            boolean hasNumber = !word.getFirst().isEmpty();
            boolean inOneScript = spelling.equals(LATIN) == other.spelling.equals(LATIN);
            return hasNumber && word.equals(other.word) && inOneScript ? Relation.VARIANT : Relation.SYNONYM;
        }
    }

    /** Whether the first line is in this format. */
    static boolean are(List<WordFile.WordLine> lines) {
        return !lines.isEmpty() && LINE.matcher(lines.getFirst().text()).matches();
    }

    /** The rules of the lines; an invalid line adds a problem instead of a rule. */
    static List<ExpansionRule> read(List<WordFile.WordLine> lines, List<VocabularyException.Problem> problems) {
        Map<String, List<SudachiForm>> groups = new LinkedHashMap<>();
        for (WordFile.WordLine line : lines) {
            String[] cells = CSVUtil.parse(line.text());
            wrong(cells)
                    .ifPresentOrElse(
                            reason -> problems.add(line.problem(reason)),
                            () -> groups.computeIfAbsent(cells[0], number -> new ArrayList<>())
                                    .add(form(cells)));
        }
        List<ExpansionRule> expansions = new ArrayList<>();
        for (List<SudachiForm> group : groups.values()) {
            for (SudachiForm from : group) {
                group.stream()
                        .filter(from::finds)
                        .forEach(to -> expansions.add(new ExpansionRule(from.text, to.text, from.to(to))));
            }
        }
        return List.copyOf(expansions);
    }

    private static Optional<String> wrong(String[] cells) {
        if (cells.length < COLUMNS) {
            return Optional.of("expected 9 columns or more, as in the file's first line, found " + cells.length);
        }
        if (!cells[0].matches("\\d+")) {
            return Optional.of("not a group number: " + cells[0]);
        }
        if (!cells[2].matches("[012]?")) {
            return Optional.of("not an expansion flag (0, 1 or 2): " + cells[2]);
        }
        return cells[FORM].isBlank() ? Optional.of("an empty form in group " + cells[0]) : Optional.empty();
    }

    private static SudachiForm form(String[] cells) {
        return new SudachiForm(
                Normalizer.fold(cells[FORM].strip()), cells[2], List.of(cells[3], cells[4], cells[5]), cells[6]);
    }
}
