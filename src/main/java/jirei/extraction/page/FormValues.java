package jirei.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.extraction.page.Drawn.Mark;
import jirei.japanese.LineJoiner;
import jirei.japanese.Normalizer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/**
 * The values of the filled fields of a form, as characters in the area of their field: text, chosen options, and ☑ for
 * a checked box. They are taken from the fields, since the pictures of the fields may be missing or in fonts without
 * Unicode.
 */
final class FormValues {
    private static final double SMALLEST = 4;
    private static final double LEADING = 1.3;
    private static final double LATIN = 0.5;
    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 30;
    private static final int PUSH_BUTTON = 1 << 16;

    private FormValues() {}

    /**
     * The characters of the value of a field; none if it is empty or a button to press.
     *
     * @param usualSize of the font of the page, in points; the value is no larger
     */
    static List<Mark> of(PDAnnotationWidget widget, Box area, double usualSize) {
        String value = Normalizer.repair(value(widget.getCOSObject()))
                .replaceAll("\\R", "\n")
                .strip();
        return value.isEmpty()
                ? List.of()
                : marks(value.substring(0, Math.min(LONGEST, value.length())), area, usualSize);
    }

    private static String value(COSDictionary field) {
        String kind = inherited(field, COSName.FT)
                .filter(COSName.class::isInstance)
                .map(name -> ((COSName) name).getName())
                .orElse("");
        return switch (kind) {
            case "Tx" -> inherited(field, COSName.V).map(FormValues::words).orElse("");
            case "Ch" ->
                inherited(field, COSName.V).map(value -> options(field, value)).orElse("");
            case "Btn" -> isChecked(field) ? "☑" : "";
            default -> "";
        };
    }

    private static boolean isChecked(COSDictionary box) {
        boolean isButton = inherited(box, COSName.FF)
                .filter(flags -> flags instanceof COSNumber number && (number.intValue() & PUSH_BUTTON) != 0)
                .isPresent();
        String state = Optional.ofNullable(box.getNameAsString(COSName.AS)).orElse("Off");
        return !isButton && !state.equalsIgnoreCase("Off");
    }

    /** What the chosen options are called, whatever they export. */
    private static String options(COSDictionary field, COSBase value) {
        List<String> names = new ArrayList<>();
        if (value instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                names.add(option(field, words(several.getObject(i))));
            }
        } else {
            names.add(option(field, words(value)));
        }
        return String.join("、", names);
    }

    private static String option(COSDictionary field, String exported) {
        Optional<COSBase> options = inherited(field, COSName.OPT);
        if (options.isPresent() && options.get() instanceof COSArray all) {
            for (int i = 0; i < all.size(); i++) {
                if (all.getObject(i) instanceof COSArray pair
                        && pair.size() > 1
                        && words(pair.getObject(0)).equals(exported)) {
                    return words(pair.getObject(1));
                }
            }
        }
        return exported;
    }

    private static String words(COSBase value) {
        return switch (value) {
            case COSString text -> text.getString();
            case COSStream text -> text.toTextString();
            case COSName name -> name.getName();
            default -> "";
        };
    }

    /** An entry of a field, which it may have from the fields above it. */
    private static Optional<COSBase> inherited(COSDictionary field, COSName key) {
        Optional<COSDictionary> at = Optional.of(field);
        for (int depth = 0; depth < DEEPEST && at.isPresent(); depth++) {
            Optional<COSBase> found = Optional.ofNullable(at.get().getDictionaryObject(key));
            if (found.isPresent()) {
                return found;
            }
            at = Optional.ofNullable(at.get().getCOSDictionary(COSName.PARENT));
        }
        return Optional.empty();
    }

    private static List<Mark> marks(String value, Box area, double usualSize) {
        double size = Math.max(SMALLEST, Math.min(area.height() * 0.7, usualSize));
        boolean isHigh = area.height() > 2 * LEADING * size;
        double baseline = isHigh ? area.top() + size : area.bottom() - Math.max(area.height() * 0.3, 1);
        double x = area.left() + 1;
        List<Mark> marks = new ArrayList<>();
        for (int c : value.codePoints().toArray()) {
            double advance = LineJoiner.isJapanese(c) || c > 0xFF ? size : LATIN * size;
            boolean isFull = isHigh && x + advance > area.right() && x > area.left() + 1;
            if (c == '\n' || isFull) {
                x = area.left() + 1;
                baseline += LEADING * size;
            }
            if (c >= ' ') {
                marks.add(new Mark(
                        Character.toString(c),
                        x,
                        baseline,
                        Direction.RIGHT,
                        advance,
                        advance,
                        size,
                        false,
                        true,
                        false));
                x += advance;
            }
        }
        return marks;
    }
}
