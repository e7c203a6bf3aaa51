package jirei.query;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Rating;

/**
 * Formats a query as typed text, which {@link QueryParser} parses to the same query.
 *
 * <ul>
 *   <li>{@code And(a, Or(b, c)) → a b OR c}, as OR binds closer than a blank
 *   <li>{@code Words(OR) → \OR}, as a backslash before a sign or an operator makes it text
 * </ul>
 */
final class QueryFormatter {
    private QueryFormatter() {}

    static String format(Query query) {
        return switch (query) {
            case Query.MatchAll all -> "*";
            case Query.Words words -> words(words.text());
            case Query.Phrase phrase -> phrase(phrase.text()) + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
            case Query.Prefix prefix -> word(prefix.text(), "*");
            case Query.Fuzzy fuzzy ->
                word(fuzzy.text(), fuzzy.edits() == WordEnding.usualEdits(fuzzy.text()) ? "~" : "~" + fuzzy.edits());
            case Query.Field field ->
                field.values().stream()
                        .sorted()
                        .map(value -> value(typed(field.dimension(), value)))
                        .collect(Collectors.joining(",", field.dimension().typed() + ":", ""));
            case Query.Not not -> "-" + joined(List.of(not.query()), "", QueryFormatter::isJoined);
            case Query.NotAbout not -> words(not.text()) + " 以外";
            case Query.And and -> joined(and.queries(), " ", Query.And.class::isInstance);
            case Query.Or or ->
                joined(or.queries(), " OR ", part -> part instanceof Query.And || part instanceof Query.Or);
        };
    }

    /** The value as one types it: ★ for the rating and 組織 for the kind, not the name in the code. */
    private static String typed(Dimension dimension, String value) {
        if (dimension.equals(Dimension.RATING)) {
            return Rating.named(value).map(Rating::mark).orElse(value);
        }
        return dimension.equals(Dimension.KIND)
                ? EntryKind.named(value).map(EntryKind::label).orElse(value)
                : value;
    }

    private static String joined(List<Query> queries, String operator, Predicate<Query> needsBrackets) {
        return queries.stream()
                .map(query -> needsBrackets.test(query) ? "(" + format(query) + ")" : format(query))
                .collect(Collectors.joining(operator));
    }

    private static boolean isJoined(Query query) {
        return query instanceof Query.And || query instanceof Query.Or || query instanceof Query.NotAbout;
    }

    /** A word that could be an operator begins with a backslash. */
    private static String words(String text) {
        String written = word(text);
        return Operator.of(text).isPresent() && written.equals(text) ? "\\" + written : written;
    }

    private static String word(String text) {
        return word(text, "");
    }

    /** A word and what ends it, with a backslash before each character of the word that the parser would read as a sign. */
    private static String word(String text, String ending) {
        String whole = text + ending;
        boolean brackets = areBracketsOfText(text);
        boolean excluding = SpokenExclusion.in(text).isPresent();
        int colon = FieldName.colonIn(text);
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = TypedText.isOpeningQuote(c)
                    || c == '*'
                    || c == '＊'
                    || TypedText.isBar(c)
                    || i == colon
                    || (i == 0 && TypedText.isSignAt(whole, 0))
                    || (excluding && SpokenExclusion.isMarkAt(text, i))
                    || SpokenYears.isAt(whole, i)
                    || (c == '\\' && isBeforeSign(text, i))
                    || (!brackets && (TypedText.isOpeningBracket(c) || TypedText.isClosingBracket(c)))
                    || isEndingTilde(text, i);
            written.append(sign ? "\\" : "").append(c);
        }
        return written.append(ending).toString();
    }

    private static String phrase(String text) {
        StringBuilder written = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            written.append(c == '"' || (c == '\\' && isBeforeSign(text, i)) ? "\\" : "")
                    .append(c);
        }
        return written.append('"').toString();
    }

    /** A value of a field, in quotes unless it is a plain word. */
    static String value(String text) {
        boolean plain = (text.equals("★") || text.equals("○") || word(text).equals(text))
                && text.codePoints().noneMatch(c -> TypedText.isBlank(c) || ",，、".indexOf(c) >= 0);
        return plain ? text : phrase(text);
    }

    /** Whether the character is a tilde followed by nothing but a number. */
    private static boolean isEndingTilde(String text, int at) {
        return "~～〜".indexOf(text.charAt(at)) >= 0
                && WordEnding.of(text.substring(at)).isPresent();
    }

    private static boolean isBeforeSign(String text, int at) {
        return at + 1 == text.length() || TypedText.isSignAt(text, at + 1);
    }

    /** Whether the brackets in the text are balanced and none begins it: such brackets are read as text. */
    private static boolean areBracketsOfText(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            open += TypedText.isOpeningBracket(text.charAt(i)) ? 1 : 0;
            open -= TypedText.isClosingBracket(text.charAt(i)) ? 1 : 0;
            if (open < 0 || (i == 0 && open > 0)) {
                return false;
            }
        }
        return open == 0;
    }
}
