package jirei.casestudy;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A filter dimension that comes from the files themselves, such as a column of a table of cases: 手続の類型, 所管府省庁.
 *
 * @param label the name in the file, NFKC-normalized, 1 to 60 characters; each run of characters other than letters,
 *     digits, {@code ・}, {@code /} and {@code -} is one {@code _}
 */
public record Attribute(String label) implements Dimension {
    /** Distinguishes attributes from the dimensions of the study and from other URL parameters. */
    private static final String PREFIX = "attribute.";

    /** The prefix of an attribute in a query. */
    public static final String SIGN = "#";

    private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}・/-]+");

    private static final Pattern AT_THE_ENDS = Pattern.compile("^_+|_+$");

    /** In characters. */
    private static final int LONGEST_LABEL = 60;

    /** In characters; longer values are not offered as filters. */
    private static final int LONGEST_VALUE = 200;

    public Attribute {
        if (!isLabel(label)) {
            throw new IllegalArgumentException("not an attribute label: " + label);
        }
    }

    /**
     * The attribute with this name as written in a file or a query; empty if it is not a valid label: {@code 所管 府省庁（正式）
     * → 所管_府省庁_正式}.
     */
    public static Optional<Attribute> called(String text) {
        String label = label(text);
        return isLabel(label) ? Optional.of(new Attribute(label)) : Optional.empty();
    }

    /** The attribute with this {@link #name()}, empty if that is not a valid name. */
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

    /** The label with the prefix, since any word may stand before a colon: {@code #手続の類型}. */
    @Override
    public String typed() {
        return SIGN + label;
    }

    @Override
    public boolean isOfPlaces() {
        return false;
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
