package jirei.lucene.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jirei.japanese.Normalizer;

/**
 * Reads groups of terms that officials use and of words for what cities do, one group on each line.
 *
 * <pre>
 * 電子カルテ, 医療DX => 電子健康記録, 診療記録
 * </pre>
 *
 * <p>Each form before {@code =>} finds each form behind it, as {@link Relation#CONCEPT}. No other two forms of the line
 * find each other, so that terms with a common subject may share a line. The sign may be full-width.
 */
final class ConceptGroups {
    private static final String SIGN = "=>";
    private static final Pattern COMMA = Pattern.compile("[,、]");
    private static final Pattern OTHER_SIGN = Pattern.compile("[~>]");

    private ConceptGroups() {}

    /** Whether the line is in this format. */
    static boolean isOne(WordFile.WordLine line) {
        return Normalizer.fold(line.text()).contains(SIGN);
    }

    /** The rules of the lines; an invalid line adds problems instead of rules. */
    static List<ExpansionRule> read(List<WordFile.WordLine> lines, List<VocabularyException.Problem> problems) {
        List<ExpansionRule> rules = new ArrayList<>();
        for (WordFile.WordLine line : lines) {
            String[] sides = Normalizer.fold(line.text()).split(SIGN, -1);
            List<String> wrong = wrong(sides);
            wrong.forEach(reason -> problems.add(line.problem(reason)));
            if (wrong.isEmpty()) {
                for (String from : forms(sides[0])) {
                    forms(sides[1]).forEach(to -> rules.add(new ExpansionRule(from, to, Relation.CONCEPT)));
                }
            }
        }
        return List.copyOf(rules);
    }

    private static List<String> wrong(String[] sides) {
        List<String> wrong = new ArrayList<>();
        if (sides.length > 2) {
            wrong.add("more than one " + SIGN);
        }
        Set<String> seen = new HashSet<>();
        for (String form :
                Stream.of(sides).flatMap(side -> forms(side).stream()).toList()) {
            if (form.isEmpty()) {
                wrong.add("an empty form");
            } else if (OTHER_SIGN.matcher(form).find()) {
                wrong.add("no other sign stands beside " + SIGN + ": " + form);
            } else if (!seen.add(form.toLowerCase(Locale.ROOT))) {
                wrong.add("the same form twice: " + form);
            }
        }
        return wrong;
    }

    private static List<String> forms(String side) {
        return Arrays.stream(COMMA.split(side, -1)).map(String::strip).toList();
    }
}
