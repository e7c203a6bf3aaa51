package jirei.extraction.cells;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For which numbers a section of a number format is: {@code [>=1000]}. */
record FormatCondition(String operator, double limit) {
    private static final Pattern WRITTEN = Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?\\d+(?:\\.\\d+)?)");

    static Optional<FormatCondition> of(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        return matcher.matches()
                ? Optional.of(new FormatCondition(matcher.group(1), Double.parseDouble(matcher.group(2))))
                : Optional.empty();
    }

    boolean holdsFor(double number) {
        return switch (operator) {
            case "<" -> number < limit;
            case "<=" -> number <= limit;
            case ">" -> number > limit;
            case ">=" -> number >= limit;
            case "=" -> number == limit;
            default -> number != limit;
        };
    }

    /** Whether it holds for negative numbers only, which then show no sign of their own. */
    boolean isForNegatives() {
        return (operator.equals("<") && limit <= 0) || (operator.startsWith("<=") && limit < 0);
    }

    /** Whether it holds for all numbers that are not negative. */
    boolean isForPositives() {
        return operator.startsWith(">") && limit == 0;
    }
}
