package jirei.extraction.cells;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.extraction.cells.FormatToken.TokenKind;

/**
 * A number format of a workbook, and what a cell that has it shows in a Japanese Excel.
 *
 * <ul>
 *   <li>{@code #,##0,"千円"}: 1234567 → 1,235千円
 *   <li>{@code #,##0;"▲"#,##0}: -1200 → ▲1,200
 *   <li>{@code [$-411]ggge"年"m"月"d"日"}: 45383 → 令和6年4月1日
 *   <li>{@code [h]:mm}: 1.5 → 36:00
 *   <li>colours are ignored; what fills or aligns a cell is at most a blank
 *   <li>numbers that are no day in a format for dates are shown as numbers, where Excel shows ####
 * </ul>
 */
public final class CellFormat {
    /** The format of cells without one. */
    public static final CellFormat GENERAL = new CellFormat("General");

    private final List<FormatSection> numbers;
    private final Optional<FormatSection> texts;

    private CellFormat(String code) {
        List<FormatSection> sections = FormatScanner.sections(code);
        int last = sections.size() - 1;
        boolean hasText = sections.size() > 3 || (last > 0 && sections.get(last).has(TokenKind.TEXT));
        this.numbers = hasText ? List.copyOf(sections.subList(0, Math.min(3, last))) : List.copyOf(sections);
        this.texts = hasText || (last == 0 && sections.getFirst().has(TokenKind.TEXT))
                ? Optional.of(sections.get(Math.min(3, last)))
                : Optional.empty();
    }

    /** The format of a code such as {@code #,##0}; General of a blank one. */
    public static CellFormat of(String code) {
        return code.isBlank() ? GENERAL : new CellFormat(code);
    }

    /**
     * The format with an id, in a workbook that declares these codes by their ids. Formats that are not declared are
     * those that a Japanese Excel has built in.
     */
    public static CellFormat of(int id, Map<Integer, String> declared) {
        return of(declared.getOrDefault(id, BuiltInFormats.code(id)));
    }

    /**
     * What a cell with this number shows.
     *
     * @param from1904 whether the workbook counts days from 1904
     */
    public String show(double number, boolean from1904) {
        if (!Double.isFinite(number)) {
            return "";
        }
        int index = section(number);
        if (index < 0) {
            return general(number);
        }
        FormatSection section = numbers.get(index);
        if (section.isDate()) {
            return DateShape.show(section, number, from1904).orElseGet(() -> general(number));
        }
        String shown = NumberShape.show(section, GeneralNumber.exactly(Math.abs(number)));
        return number < 0 && !showsSign(index) ? "-" + shown : shown;
    }

    /** What a cell with this text shows. */
    public String show(String text) {
        if (texts.isEmpty()) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        texts.get().tokens().forEach(token -> shown.append(token.is(TokenKind.TEXT) ? text : token.text()));
        return shown.toString();
    }

    /** The day that a cell with this number shows, in whatever form; empty where its format is none for days. */
    public Optional<LocalDate> day(double number, boolean from1904) {
        int index = Double.isFinite(number) ? section(number) : -1;
        return index >= 0 && DateShape.hasDay(numbers.get(index))
                ? SerialDay.of(number, from1904, true).map(SerialDay::date)
                : Optional.empty();
    }

    private static String general(double number) {
        return (number < 0 ? "-" : "") + GeneralNumber.show(GeneralNumber.exactly(Math.abs(number)));
    }

    /** The section for a number, or -1. */
    private int section(double number) {
        for (int i = 0; i < Math.min(3, numbers.size()); i++) {
            Optional<FormatCondition> condition = numbers.get(i).condition();
            if (condition.map(known -> known.holdsFor(number)).orElse(isMeant(i, number))) {
                return i;
            }
        }
        return -1;
    }

    /** Without conditions the sections are for positive numbers, negative ones and zero. */
    private boolean isMeant(int index, double number) {
        return switch (index) {
            case 0 -> numbers.size() == 1 || number > 0 || (numbers.size() == 2 && number == 0);
            case 1 -> numbers.size() == 2 || number < 0;
            default -> true;
        };
    }

    /** Whether a section says itself that its numbers are negative. */
    private boolean showsSign(int index) {
        Optional<FormatCondition> condition = numbers.get(index).condition();
        boolean afterPositives = numbers.getFirst()
                .condition()
                .map(FormatCondition::isForPositives)
                .orElse(true);
        return condition.map(FormatCondition::isForNegatives).orElse(index == 1 && afterPositives);
    }
}
