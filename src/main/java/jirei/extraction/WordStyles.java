package jirei.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The styles of a Word document: their sizes, and which are of headings and titles. */
final class WordStyles extends DefaultHandler {
    /** In half points, where the document does not say. */
    private static final double USUAL = 20;

    private static final int DEEPEST = 12;

    private final Map<String, WordStyle> styles = new HashMap<>();
    private String id = "";
    private String normal = "";
    private OptionalDouble usual = OptionalDouble.empty();
    private boolean inDefaults;

    /** What a style says itself. */
    private record WordStyle(String name, String base, OptionalDouble size, boolean outlined) {
        static final WordStyle NONE = new WordStyle("", "", OptionalDouble.empty(), false);
    }

    /** The size of text of a style in half points; of text without one for an empty id. */
    double size(String style) {
        String at = style.isEmpty() ? normal : style;
        for (int depth = 0; depth < DEEPEST && !at.isEmpty(); depth++) {
            WordStyle found = styles.getOrDefault(at, WordStyle.NONE);
            if (found.size().isPresent()) {
                return found.size().getAsDouble();
            }
            at = found.base();
        }
        return usual.orElse(USUAL);
    }

    double bodySize() {
        return size("");
    }

    boolean isHeading(String style) {
        WordStyle found = styles.getOrDefault(style, WordStyle.NONE);
        return found.outlined() || found.name().matches("(?:heading|見出し)\\s*\\d.*");
    }

    /** Whether the style is the one for titles, which Word shows as 表題. */
    boolean isTitle(String style) {
        return styles.getOrDefault(style, WordStyle.NONE).name().equals("title");
    }

    static OptionalDouble halfPoints(Attributes attributes) {
        String written = OoxmlParts.value(attributes, "val");
        return written.matches("\\d{1,4}(?:\\.\\d+)?")
                ? OptionalDouble.of(Double.parseDouble(written))
                : OptionalDouble.empty();
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        String value = OoxmlParts.value(attributes, "val");
        switch (name) {
            case "docDefaults" -> inDefaults = true;
            case "style" -> {
                id = OoxmlParts.value(attributes, "styleId");
                styles.put(id, WordStyle.NONE);
                if (OoxmlParts.isTrue(attributes, "default")
                        && OoxmlParts.value(attributes, "type").equals("paragraph")) {
                    normal = id;
                }
            }
            case "name" ->
                change(style ->
                        new WordStyle(value.toLowerCase(Locale.ROOT), style.base(), style.size(), style.outlined()));
            case "basedOn" -> change(style -> new WordStyle(style.name(), value, style.size(), style.outlined()));
            case "outlineLvl" ->
                change(style -> new WordStyle(style.name(), style.base(), style.size(), !value.equals("9")));
            case "sz" -> {
                OptionalDouble size = halfPoints(attributes);
                if (inDefaults) {
                    usual = size;
                } else {
                    change(style -> new WordStyle(style.name(), style.base(), size, style.outlined()));
                }
            }
            default -> {}
        }
    }

    private void change(UnaryOperator<WordStyle> change) {
        styles.computeIfPresent(id, (key, style) -> change.apply(style));
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("docDefaults")) {
            inDefaults = false;
        }
    }
}
