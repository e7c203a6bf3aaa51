package jirei.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jirei.casestudy.Dimension;

/**
 * Cuts what was typed into terms and writes them down in the syntax of Lucene's standard query parser, so that its
 * grammar can read any text: what is not meant as syntax is escaped.
 *
 * <ul>
 *   <li>{@code 防犯　カメラ → 防犯 カメラ}, the full-width blank is a blank
 *   <li>{@code 「市民の声」 → "市民の声"}, and so “…” and 『…』; a quote that never closes is text
 *   <li>{@code －ロボット → -ロボット}; a dash inside a word is text
 *   <li>{@code 評価：★ → RATING:"★"}; only the names of dimensions make a field
 *   <li>{@code ＯＲ → OR} between two terms; elsewhere it is text
 *   <li>{@code LiKU(教育用ロボット) → LiKU\(教育用ロボット\)}
 * </ul>
 */
final class TypedQuery {
    private static final Map<Integer, String> CLOSING_QUOTES =
            Map.of((int) '"', "\"", (int) '＂', "＂", (int) '“', "”", (int) '「', "」", (int) '『', "』");

    private static final Map<String, Term.Kind> OPERATORS = Map.of(
            "AND",
            Term.Kind.AND,
            "ＡＮＤ",
            Term.Kind.AND,
            "OR",
            Term.Kind.OR,
            "ＯＲ",
            Term.Kind.OR,
            "NOT",
            Term.Kind.NOT,
            "ＮＯＴ",
            Term.Kind.NOT);

    private static final Map<String, Dimension> FIELDS = fields();

    private final String typed;
    private final List<String> notes;
    private final List<Term> terms = new ArrayList<>();
    private int at;

    private TypedQuery(String typed, List<String> notes) {
        this.typed = typed;
        this.notes = notes;
    }

    /** The text in Lucene's syntax; empty where nothing in it can be searched. Adds to the notes what was not understood. */
    static String toSyntax(String typed, List<String> notes) {
        TypedQuery query = new TypedQuery(typed, notes);
        query.readTerms();
        return query.syntax();
    }

    /** A term or an operator, in Lucene's syntax. */
    private record Term(Kind kind, String syntax) {
        enum Kind {
            OPERAND,
            EXCLUDED,
            AND,
            OR,
            NOT
        }

        boolean isOperand() {
            return kind == Kind.OPERAND || kind == Kind.EXCLUDED;
        }
    }

    private void readTerms() {
        while (at < typed.length()) {
            if (isBlank(typed.charAt(at))) {
                at++;
            } else {
                readTerm();
            }
        }
    }

    private void readTerm() {
        boolean negated =
                "-－−".indexOf(typed.charAt(at)) >= 0 && at + 1 < typed.length() && !isBlank(typed.charAt(at + 1));
        if (negated) {
            at++;
        }
        int start = at;
        Optional<String> operand = readField();
        if (at == start) {
            operand = readPhrase();
        }
        if (at == start) {
            operand = readWords();
        }
        String typedTerm = typed.substring(start, at);
        Term.Kind kind = OPERATORS.getOrDefault(typedTerm, Term.Kind.OPERAND);
        if (negated) {
            boolean operator = kind != Term.Kind.OPERAND;
            operand.ifPresent(syntax -> terms.add(new Term(Term.Kind.EXCLUDED, (operator ? "-\\" : "-") + syntax)));
        } else {
            operand.ifPresent(syntax -> terms.add(new Term(kind, syntax)));
        }
    }

    private Optional<String> readField() {
        int start = at;
        int end = wordEnd();
        int colon = start;
        while (colon < end && typed.charAt(colon) != ':' && typed.charAt(colon) != '：') {
            colon++;
        }
        Dimension dimension = FIELDS.get(typed.substring(start, colon).toLowerCase(Locale.ROOT));
        if (colon == end || dimension == null) {
            return Optional.empty();
        }
        at = colon + 1;
        Optional<String> value = quoted();
        if (value.isEmpty()) {
            at = Math.max(end, at);
            value = Optional.of(typed.substring(colon + 1, at));
        }
        if (value.get().isBlank()) {
            notes.add("「" + typed.substring(start, at) + "」は条件の値がないので、文字として探しました。");
            at = start;
            return Optional.empty();
        }
        return Optional.of(dimension.name() + ":" + quote(value.get()));
    }

    private Optional<String> readPhrase() {
        if (!CLOSING_QUOTES.containsKey((int) typed.charAt(at))) {
            return Optional.empty();
        }
        int start = at;
        Optional<String> phrase = quoted();
        if (phrase.isEmpty()) {
            notes.add("「" + typed.charAt(start) + "」が閉じていないので、文字として探しました。");
            return Optional.empty();
        }
        return isSearchable(phrase.get(), typed.substring(start, at))
                ? Optional.of(quote(phrase.get()))
                : Optional.empty();
    }

    /** The text between the quotes that begin here, without them, if they begin here and close. */
    private Optional<String> quoted() {
        String closing = at < typed.length() ? CLOSING_QUOTES.get((int) typed.charAt(at)) : null;
        int end = closing == null ? -1 : typed.indexOf(closing, at + 1);
        if (end < 0) {
            return Optional.empty();
        }
        String inside = typed.substring(at + 1, end);
        at = end + 1;
        return Optional.of(inside);
    }

    private Optional<String> readWords() {
        int end = Math.max(wordEnd(), at + 1);
        String words = typed.substring(at, end);
        at = end;
        String operator = OPERATORS.containsKey(words) ? Normalizer.normalize(words, Normalizer.Form.NFKC) : "";
        if (!operator.isEmpty()) {
            return Optional.of(operator);
        }
        return isSearchable(words, words) ? Optional.of(escape(words)) : Optional.empty();
    }

    /** Where the run without blanks that begins here ends: at a blank, or where a phrase begins. */
    private int wordEnd() {
        int end = at;
        while (end < typed.length() && !isBlank(typed.charAt(end))) {
            String closing = end == at ? null : CLOSING_QUOTES.get((int) typed.charAt(end));
            if (closing != null && typed.indexOf(closing, end + 1) > end) {
                return end;
            }
            end++;
        }
        return end;
    }

    private boolean isSearchable(String text, String asTyped) {
        boolean searchable = isSearchable(text);
        if (!searchable) {
            notes.add("「" + asTyped + "」には検索できる文字がありません。");
        }
        return searchable;
    }

    /** Whether anything of the text is left when it is normalised and its signs are dropped: {@code ① → 1} is. */
    static boolean isSearchable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The terms in a row. An operator without its operands is a word like others; AND says what a blank says. */
    private String syntax() {
        StringBuilder syntax = new StringBuilder();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (!isInPlace(i)) {
                syntax.append('\\').append(term.syntax()).append(' ');
            } else if (term.kind() != Term.Kind.AND) {
                syntax.append(term.syntax()).append(' ');
            }
        }
        return syntax.toString().strip();
    }

    private boolean isInPlace(int index) {
        return switch (terms.get(index).kind()) {
            case OPERAND, EXCLUDED -> true;
            case AND, OR -> index > 0 && terms.get(index - 1).isOperand() && isOperandAt(index + 1);
            case NOT -> index + 1 < terms.size() && terms.get(index + 1).kind() == Term.Kind.OPERAND;
        };
    }

    /** Whether a term stands there that can be joined to others, with or without a NOT. */
    private boolean isOperandAt(int index) {
        if (index >= terms.size()) {
            return false;
        }
        Term term = terms.get(index);
        return term.isOperand() || (term.kind() == Term.Kind.NOT && isInPlace(index));
    }

    private static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Every character that could be syntax, escaped; {@code \O} of an operator is an O. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .forEach(c -> escaped.append(c < 128 && !Character.isLetterOrDigit(c) ? "\\" : "")
                        .appendCodePoint(c));
        return escaped.toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static Map<String, Dimension> fields() {
        Map<String, Dimension> fields = new HashMap<>();
        for (Dimension dimension : Dimension.values()) {
            fields.put(dimension.label(), dimension);
            fields.put(dimension.name().toLowerCase(Locale.ROOT), dimension);
        }
        fields.put("国", Dimension.CITY);
        return Map.copyOf(fields);
    }
}
