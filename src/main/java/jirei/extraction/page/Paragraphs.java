package jirei.extraction.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.japanese.LineJoiner;

/**
 * Joins the lines of a column into paragraphs. A new paragraph starts where a line follows after a larger gap, begins
 * with a list mark, has another font size, is indented, or begins with a word that would have fitted on the line
 * before.
 */
public final class Paragraphs {
    private static final double OTHER_SIZE = 1.12;
    private static final double INDENT = 0.7;
    private static final double SET_APART = 1.4;
    /** The tolerance for short lines, since an opening bracket may not end a line. */
    private static final double UNPARTED = 1.6;
    /** The width of a Latin letter relative to its height. */
    private static final double LATIN = 0.52;

    private static final Pattern FIRST_WORD = Pattern.compile(
            "^(?:[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}「『（(【][、。，．」』）)】・ーァィゥェォッャュョぁぃぅぇぉっゃゅょ々]*[\\w.,%]*|[^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+)");
    /** The end of a table of contents line: leaders and a page number. */
    private static final Pattern LEADER = Pattern.compile("(?:[.．・･…‥] ?){4,}\\s*\\S{0,5}$");

    /** A number of an item that only its place and a blank set apart from the text. */
    private static final Pattern BARE_NUMBER = Pattern.compile(
            "^(?:[0-9０-９]{1,2}|[ア-ン]|[一二三四五六七八九十]{1,3}|[a-zａ-ｚ]|注[0-9０-９]{0,2}|[※＊*][0-9０-９]{1,2})[ \\u3000]+(?=\\S)");

    /** How far the number stands to the left, in characters. */
    private static final double FARTHEST_OUT = 5;

    private Paragraphs() {}

    /** Joins the parts of lines with a common baseline, from top to bottom. */
    public static List<TextLine> wholeLines(List<TextLine> parts) {
        List<TextLine> lines = new ArrayList<>();
        List<TextLine> sorted = parts.stream()
                .sorted(Comparator.comparingDouble(TextLine::baseline))
                .toList();
        List<TextLine> row = new ArrayList<>();
        for (TextLine part : sorted) {
            if (!row.isEmpty() && !part.isOnLineOf(row.getFirst())) {
                lines.add(beside(row));
                row.clear();
            }
            row.add(part);
        }
        if (!row.isEmpty()) {
            lines.add(beside(row));
        }
        return lines;
    }

    private static TextLine beside(List<TextLine> row) {
        return row.stream()
                .sorted(Comparator.comparingDouble(part -> part.box().left()))
                .reduce(TextLine::beside)
                .orElseThrow();
    }

    /** The paragraphs of whole lines. */
    public static List<TextParagraph> of(List<TextLine> lines) {
        double right =
                lines.stream().mapToDouble(line -> line.box().right()).max().orElse(0);
        double pitch = pitch(lines);
        List<TextParagraph> paragraphs = new ArrayList<>();
        List<TextLine> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            boolean hangs = i + 1 < lines.size() && hangsOver(line, lines.get(i + 1));
            boolean isIndented =
                    !open.isEmpty() && open.getFirst().box().left() > line.box().left() + INDENT * line.size();
            if (!open.isEmpty() && ((hangs && !isIndented) || begins(line, open, right, pitch))) {
                paragraphs.add(TextParagraph.of(open));
                open.clear();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            paragraphs.add(TextParagraph.of(open));
        }
        return paragraphs;
    }

    private static boolean begins(TextLine line, List<TextLine> open, double right, double pitch) {
        TextLine last = open.getLast();
        double em = last.size();
        double larger = Math.max(line.size(), em) / Math.min(line.size(), em);
        double step = line.baseline() - last.baseline();
        boolean otherSize =
                larger > OTHER_SIZE || (line.boldness() == 0 && open.stream().allMatch(TextLine::isBold));
        boolean leads = LEADER.matcher(last.text().text()).find();
        boolean setApart = step > SET_APART * pitch || step > 2.6 * Math.max(em, line.size());
        boolean marked = ItemMark.before(line.text().text()).isPresent();
        Optional<ItemMark> mark = ItemMark.before(open.getFirst().text().text());
        boolean numbered = mark.isPresent() || isNumbered(open.getFirst());
        boolean hanging = open.size() == 1 && numbered;
        boolean indented = line.box().left() > last.box().left() + INDENT * em && !hanging;
        boolean nextNumber = isNumbered(line)
                && isNumbered(open.getFirst())
                && Math.abs(line.box().left() - open.getFirst().box().left()) < INDENT * em;
        boolean outdented = numbered
                && open.size() > 1
                && line.box().left() < last.box().left() - INDENT * em
                && line.box().left() <= open.getFirst().box().left() + INDENT * em;
        boolean hadRoom = right - last.box().right() > firstWord(line) + em * 0.5;
        boolean onlyMark = mark.isPresent()
                && open.size() == 1
                && mark.get().length() == last.text().text().length();
        if (onlyMark && !marked && !setApart) {
            return false;
        }
        return otherSize || leads || setApart || marked || nextNumber || indented || outdented || hadRoom;
    }

    /** Whether a line begins with a number that stands left of the text below it. */
    private static boolean hangsOver(TextLine line, TextLine below) {
        double outdent = below.box().left() - line.box().left();
        double step = below.baseline() - line.baseline();
        return isNumbered(line)
                && outdent > INDENT * line.size()
                && outdent < FARTHEST_OUT * line.size()
                && step > 0
                && step < 2.6 * line.size();
    }

    private static boolean isNumbered(TextLine line) {
        return BARE_NUMBER.matcher(line.text().text()).find();
    }

    /** The width of the first unbreakable unit: a word, or characters that may not be separated. */
    private static double firstWord(TextLine line) {
        Matcher word = FIRST_WORD.matcher(line.text().text());
        String first = word.find() ? word.group() : "";
        double width = first.codePoints()
                .mapToDouble(c -> LineJoiner.isJapanese(c) ? 1 : LATIN)
                .sum();
        boolean japanese = !first.isEmpty() && LineJoiner.isJapanese(first.codePointAt(0));
        return line.size() * (width + (japanese ? UNPARTED : 0));
    }

    /** The usual distance between baselines. */
    private static double pitch(List<TextLine> lines) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            steps.add(lines.get(i).baseline() - lines.get(i - 1).baseline());
        }
        List<Double> sorted = steps.stream().sorted().toList();
        return sorted.isEmpty() ? Double.MAX_VALUE : sorted.get(sorted.size() / 3);
    }
}
