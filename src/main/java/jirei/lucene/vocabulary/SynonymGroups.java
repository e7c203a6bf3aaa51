package jirei.lucene.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.japanese.Normalizer;

/**
 * Reads groups of forms, one group on each line.
 *
 * <pre>
 * スマートフォン, スマホ ~ 携帯電話 > iPhone, Android端末
 * </pre>
 *
 * <ul>
 *   <li>forms separated by commas find each other
 *   <li>a form after {@code ~} and each form before the signs find each other, as {@link Relation#RELATED}
 *   <li>a form after {@code >} is found by each form before the signs, but does not find them
 * </ul>
 *
 * <p>Forms after the same sign do not find each other. Each sign may occur once, in either order; all signs may be
 * full-width, and blanks within a form are part of it. Lists of spelling variants have commas only.
 */
public final class SynonymGroups {
    private static final Pattern COMMA = Pattern.compile("[,、]");
    private static final Pattern PART = Pattern.compile("([~>]?)([^~>]*)");

    private final Relation same;
    private final List<VocabularyException.Problem> problems;
    private final List<ExpansionRule> expansions = new ArrayList<>();

    /** Reads groups whose comma-separated forms have this relation. Groups of spelling variants have commas only. */
    public SynonymGroups(Relation same, List<VocabularyException.Problem> problems) {
        this.same = same;
        this.problems = problems;
    }

    /** The rules of the lines; an invalid line adds a problem instead of a rule. */
    public List<ExpansionRule> read(List<WordFile.WordLine> lines) {
        lines.forEach(this::read);
        return List.copyOf(expansions);
    }

    private void read(WordFile.WordLine line) {
        SynonymLine group = new SynonymLine();
        int before = problems.size();
        Matcher part = PART.matcher(Normalizer.fold(line.text()));
        while (part.find() && !part.group().isEmpty()) {
            group.add(part.group(1), part.group(2)).forEach(reason -> problems.add(line.problem(reason)));
        }
        if (problems.size() == before && group.seen.size() < 2) {
            problems.add(line.problem("a group of one form: " + line.text().strip()));
        }
        if (problems.size() == before) {
            group.expand();
        }
    }

    /** The forms of one line, by the sign before them. */
    private final class SynonymLine {
        private final List<String> members = new ArrayList<>();
        private final List<String> related = new ArrayList<>();
        private final List<String> narrower = new ArrayList<>();
        private final Set<String> signs = new HashSet<>();
        private final Set<String> seen = new HashSet<>();

        /** Adds the forms after a sign and returns their problems. */
        List<String> add(String sign, String forms) {
            List<String> wrong = new ArrayList<>();
            if (!signs.add(sign)) {
                wrong.add("more than one " + sign);
            }
            if (!sign.isEmpty() && same == Relation.VARIANT) {
                wrong.add("spellings stand between commas, without " + sign);
            }
            for (String form :
                    Arrays.stream(COMMA.split(forms, -1)).map(String::strip).toList()) {
                if (form.isEmpty()) {
                    wrong.add("an empty form" + (sign.isEmpty() ? "" : " behind " + sign));
                } else if (!seen.add(form.toLowerCase(Locale.ROOT))) {
                    wrong.add("the same form twice: " + form);
                }
                of(sign).add(form);
            }
            if (!sign.isEmpty() && members.isEmpty()) {
                wrong.add("no form before " + sign);
            }
            return wrong;
        }

        private List<String> of(String sign) {
            return switch (sign) {
                case "~" -> related;
                case ">" -> narrower;
                default -> members;
            };
        }

        void expand() {
            for (String form : members) {
                members.stream().filter(other -> !other.equals(form)).forEach(other -> add(form, other, same));
                for (String near : related) {
                    add(form, near, Relation.RELATED);
                    add(near, form, Relation.RELATED);
                }
                narrower.forEach(kind -> add(form, kind, Relation.NARROWER));
            }
        }

        private void add(String from, String to, Relation relation) {
            expansions.add(new ExpansionRule(from, to, relation));
        }
    }
}
