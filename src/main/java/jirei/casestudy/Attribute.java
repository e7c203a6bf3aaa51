package jirei.casestudy;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dimension that files bring themselves, such as a column of a table of cases: 手続の類型, 所管府省庁.
 *
 * @param label what the file calls it, in the form of NFKC; whatever is no letter or digit, and neither {@code ・} nor {@code /}
 *     nor {@code -}, is a {@code _}
 */
public record Attribute(String label) implements Dimension {
    /** So that no column can be taken for a dimension of the study, nor for another parameter of an address. */
    private static final String PREFIX = "attribute.";

    /** What opens its name in a query. */
    public static final String SIGN = "#";

    private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}・/-]+");

    private static final Pattern AT_THE_ENDS = Pattern.compile("^_+|_+$");

    /** What is longer is no name. */
    private static final int LONGEST_LABEL = 60;

    /** What is longer is no value to filter by, but a text. */
    private static final int LONGEST_VALUE = 200;

    public Attribute {
        if (!isLabel(label)) {
            throw new IllegalArgumentException("no label of an attribute: " + label);
        }
    }

    /** The attribute that a file or a query calls so, if that is a name: {@code 所管 府省庁（正式） → 所管_府省庁_正式}. */
    public static Optional<Attribute> called(String text) {
        String label = label(text);
        return isLabel(label) ? Optional.of(new Attribute(label)) : Optional.empty();
    }

    /** The attribute of this {@link #name()}, if there can be one. */
    static Optional<Attribute> named(String name) {
        String label = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
        return isLabel(label) ? Optional.of(new Attribute(label)) : Optional.empty();
    }

    private static String label(String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return AT_THE_ENDS
                .matcher(NO_PART_OF_A_NAME.matcher(name).replaceAll("_"))
                .replaceAll("");
    }

    private static boolean isLabel(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_LABEL && text.equals(label(text));
    }

    @Override
    public String name() {
        return PREFIX + label;
    }

    /** Marked, since any word may stand before a colon: {@code #手続の類型}. */
    @Override
    public String typed() {
        return SIGN + label;
    }

    @Override
    public List<String> valuesOf(Entry entry) {
        return entry.attributes().getOrDefault(label, List.of()).stream()
                .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALUE)
                .distinct()
                .toList();
    }

    @Override
    public List<String> knownValues() {
        return List.of();
    }

    @Override
    public Optional<String> valueNamed(String text) {
        return Optional.of(text.strip()).filter(value -> !value.isEmpty());
    }

    @Override
    public String labelOf(String value) {
        return value;
    }
}
