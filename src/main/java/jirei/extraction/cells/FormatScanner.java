package jirei.extraction.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jirei.extraction.cells.FormatToken.TokenKind;

/** Reads the code of a number format into its sections. */
final class FormatScanner {
    private static final String DATE_LETTERS = "ymdhsgea";
    private static final List<String> GENERAL = List.of("general", "g/標準", "標準");
    private static final List<String> HALF_DAYS = List.of("am/pm", "午前/午後", "a/p");

    /** The date and the time of the system; a Japanese one shows them so. */
    private static final String LONG_DATE = "yyyy\"年\"m\"月\"d\"日\"";

    private static final String LONG_TIME = "h:mm:ss";

    private final String code;
    private int at;
    private boolean afterSemicolon;
    private List<FormatToken> tokens = new ArrayList<>();
    private Optional<FormatCondition> condition = Optional.empty();
    private boolean japanese;
    private boolean gannen;
    private NumeralStyle numerals = NumeralStyle.ARABIC;
    private String ofSystem = "";

    private FormatScanner(String code) {
        this.code = code;
    }

    static List<FormatSection> sections(String code) {
        FormatScanner scanner = new FormatScanner(code);
        List<FormatSection> sections = new ArrayList<>();
        do {
            sections.add(scanner.section());
        } while (scanner.isBeforeSection());
        return sections;
    }

    /** Behind a semicolon at the end there is one more section, which shows nothing. */
    private boolean isBeforeSection() {
        return at < code.length() || (at == code.length() && afterSemicolon);
    }

    private FormatSection section() {
        tokens = new ArrayList<>();
        condition = Optional.empty();
        japanese = false;
        gannen = false;
        numerals = NumeralStyle.ARABIC;
        ofSystem = "";
        while (at < code.length() && code.charAt(at) != ';') {
            next();
        }
        afterSemicolon = at < code.length();
        at++;
        List<FormatToken> found =
                ofSystem.isEmpty() ? tokens : sections(ofSystem).getFirst().tokens();
        return new FormatSection(found, condition, japanese, gannen, numerals);
    }

    private void next() {
        char c = code.charAt(at);
        switch (c) {
            case '"' -> add(TokenKind.LITERAL, until('"'));
            case '[' -> bracket(until(']'));
            case '\\', '!' -> {
                add(TokenKind.LITERAL, at + 1 < code.length() ? code.substring(at + 1, at + 2) : "");
                at += 2;
            }
            case '_' -> {
                add(TokenKind.LITERAL, " ");
                at += 2;
            }
            case '*' -> at += 2;
            case '0', '#', '?' -> symbol(TokenKind.DIGIT, 1);
            case '.' -> symbol(TokenKind.POINT, 1);
            case ',' -> symbol(TokenKind.COMMA, 1);
            case '%' -> symbol(TokenKind.PERCENT, 1);
            case '/' -> symbol(TokenKind.SLASH, 1);
            case '@' -> symbol(TokenKind.TEXT, 1);
            default -> word(c);
        }
    }

    private void word(char c) {
        Optional<String> general = begins(GENERAL);
        Optional<String> halfDay = begins(HALF_DAYS);
        if (general.isPresent()) {
            symbol(TokenKind.GENERAL, general.get().length());
        } else if (halfDay.isPresent()) {
            symbol(TokenKind.HALF_DAY, halfDay.get().length());
        } else if ((c == 'E' || c == 'e') && at + 1 < code.length() && "+-".indexOf(code.charAt(at + 1)) >= 0) {
            symbol(TokenKind.EXPONENT, 2);
        } else if (DATE_LETTERS.indexOf(Character.toLowerCase(c)) >= 0) {
            int end = at;
            while (end < code.length() && Character.toLowerCase(code.charAt(end)) == Character.toLowerCase(c)) {
                end++;
            }
            symbol(TokenKind.DATE, end - at);
        } else {
            add(TokenKind.LITERAL, String.valueOf(c));
            at++;
        }
    }

    private Optional<String> begins(List<String> words) {
        return words.stream()
                .filter(word -> code.regionMatches(true, at, word, 0, word.length()))
                .findFirst();
    }

    private void bracket(String inside) {
        String folded = inside.toLowerCase(Locale.ROOT);
        if (folded.startsWith("$")) {
            int dash = inside.indexOf('-');
            add(TokenKind.LITERAL, inside.substring(1, dash < 0 ? inside.length() : dash));
            locale(dash < 0 ? "" : folded.substring(dash + 1));
        } else if (folded.matches("h+|m+|s+")) {
            add(TokenKind.ELAPSED, folded);
        } else if (folded.matches("dbnum[1-3]")) {
            numerals = switch (folded.charAt(5)) {
                case '1' -> NumeralStyle.KANJI;
                case '2' -> NumeralStyle.FORMAL;
                default -> NumeralStyle.FULL_WIDTH;
            };
        } else {
            condition = condition.or(() -> FormatCondition.of(inside));
        }
    }

    private void locale(String locale) {
        japanese |= locale.endsWith("411") || locale.startsWith("ja");
        gannen |= locale.contains("gannen");
        if (locale.equals("f800") || locale.startsWith("x-sysdate")) {
            ofSystem = LONG_DATE;
        } else if (locale.equals("f400") || locale.startsWith("x-systime")) {
            ofSystem = LONG_TIME;
        }
    }

    /** What stands before the closing character; the rest of the code where it is missing. */
    private String until(char closing) {
        int end = code.indexOf(closing, at + 1);
        String inside = code.substring(at + 1, end < 0 ? code.length() : end);
        at = end < 0 ? code.length() : end + 1;
        return inside;
    }

    private void symbol(TokenKind kind, int length) {
        add(kind, code.substring(at, at + length).toLowerCase(Locale.ROOT));
        at += length;
    }

    private void add(TokenKind kind, String text) {
        tokens.add(new FormatToken(kind, text));
    }
}
