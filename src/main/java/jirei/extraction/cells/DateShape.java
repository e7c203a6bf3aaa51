package jirei.extraction.cells;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jirei.extraction.cells.FormatToken.TokenKind;
import jirei.japanese.EraYear;

/** A date or a time in the symbols of one section of a format. */
final class DateShape {
    private final FormatSection section;
    private final List<FormatToken> tokens;
    private final SerialDay day;

    private DateShape(FormatSection section, SerialDay day) {
        this.section = section;
        this.tokens = section.tokens();
        this.day = day;
    }

    /** What is shown of a number; empty where it is no day. */
    static Optional<String> show(FormatSection section, double number, boolean from1904) {
        return SerialDay.of(number, from1904, section.has(TokenKind.DIGIT))
                .map(day -> new DateShape(section, day).show());
    }

    /** Whether a section shows a day, a month or a year, not only a time. */
    static boolean hasDay(FormatSection section) {
        return section.tokens().stream()
                .anyMatch(token ->
                        token.is(TokenKind.DATE) && "ydgea".indexOf(token.text().charAt(0)) >= 0);
    }

    private String show() {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            FormatToken token = tokens.get(i);
            switch (token.kind()) {
                case DATE -> shown.append(part(token.text(), i));
                case ELAPSED -> shown.append(elapsed(token.text()));
                case HALF_DAY -> shown.append(halfDay(token.text()));
                case DIGIT -> {
                    int end = i;
                    while (end + 1 < tokens.size() && tokens.get(end + 1).is(TokenKind.DIGIT)) {
                        end++;
                    }
                    int places = Math.min(3, end - i + 1);
                    shown.append("%03d".formatted(day.millis()), 0, places);
                    i = end;
                }
                case LITERAL, POINT, COMMA, PERCENT, EXPONENT, SLASH -> shown.append(token.text());
                case GENERAL, TEXT -> shown.append("");
            }
        }
        return shown.toString();
    }

    private String part(String letters, int index) {
        int length = letters.length();
        return switch (letters.charAt(0)) {
            case 'y' ->
                section.numerals()
                        .digits(
                                length > 2
                                        ? "%04d".formatted(day.date().getYear())
                                        : "%02d".formatted(day.date().getYear() % 100));
            case 'g' ->
                era().map(era -> length == 1
                                ? era.letter()
                                : length == 2 ? era.era().substring(0, 1) : era.era())
                        .orElse("");
            case 'e' -> year(length);
            case 'm' -> isMinute(letters, index) ? padded(day.seconds() / 60 % 60, length) : month(length);
            case 'd' ->
                length > 2
                        ? weekday(length == 4, section.japanese())
                        : padded(day.date().getDayOfMonth(), length);
            case 'a' -> length > 2 ? weekday(length == 4, true) : letters;
            case 'h' -> padded(hour(), length);
            default -> padded(day.seconds() % 60, length);
        };
    }

    private Optional<EraYear> era() {
        return EraYear.of(day.date());
    }

    private String year(int length) {
        int year = era().map(EraYear::year).orElse(day.date().getYear());
        return year == 1 && section.gannen() ? "元" : padded(year, length);
    }

    private String month(int length) {
        LocalDate date = day.date();
        if (length < 3) {
            return padded(date.getMonthValue(), length);
        }
        if (section.japanese()) {
            return date.getMonthValue() + "月";
        }
        TextStyle style = length == 3 ? TextStyle.SHORT : length == 4 ? TextStyle.FULL : TextStyle.NARROW;
        return date.getMonth().getDisplayName(style, Locale.ENGLISH);
    }

    private String weekday(boolean full, boolean japanese) {
        return day.date()
                .getDayOfWeek()
                .getDisplayName(full ? TextStyle.FULL : TextStyle.SHORT, japanese ? Locale.JAPAN : Locale.ENGLISH);
    }

    private int hour() {
        int hour = day.seconds() / 3600;
        boolean half = section.has(TokenKind.HALF_DAY);
        boolean japanese = tokens.stream().anyMatch(token -> token.text().startsWith("午前"));
        return !half ? hour : japanese ? hour % 12 : (hour + 11) % 12 + 1;
    }

    private String halfDay(String letters) {
        boolean morning = day.seconds() < 12 * 3600;
        return switch (letters) {
            case "a/p" -> morning ? "A" : "P";
            case "am/pm" -> morning ? "AM" : "PM";
            default -> morning ? "午前" : "午後";
        };
    }

    private String elapsed(String letters) {
        long seconds = day.elapsed();
        long count = switch (letters.charAt(0)) {
            case 'h' -> seconds / 3600;
            case 'm' -> seconds / 60;
            default -> seconds;
        };
        String written = Long.toString(count);
        return "0".repeat(Math.max(0, letters.length() - written.length())) + written;
    }

    /** An m is a minute behind hours and before seconds. */
    private boolean isMinute(String letters, int index) {
        return letters.length() < 3 && (neighbour(index, -1) == 'h' || neighbour(index, 1) == 's');
    }

    private char neighbour(int index, int step) {
        for (int i = index + step; i >= 0 && i < tokens.size(); i += step) {
            if (tokens.get(i).is(TokenKind.DATE) || tokens.get(i).is(TokenKind.ELAPSED)) {
                return tokens.get(i).text().charAt(0);
            }
        }
        return ' ';
    }

    private String padded(int number, int length) {
        if (section.numerals() == NumeralStyle.KANJI || section.numerals() == NumeralStyle.FORMAL) {
            return section.numerals().count(number);
        }
        return section.numerals().digits(length > 1 ? "%02d".formatted(number) : Integer.toString(number));
    }
}
