package jirei.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the {@link CoverLines} of an OpenDocument text: first its styles, then its content. */
final class OpenDocumentCover extends DefaultHandler {
    private static final String NAMESPACES = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String STYLE = NAMESPACES + "style:1.0";
    private static final String TEXT = NAMESPACES + "text:1.0";
    private static final String FORMATTING = NAMESPACES + "xsl-fo-compatible:1.0";
    private static final Pattern SIZE = Pattern.compile("(\\d{1,4}(?:\\.\\d+)?)(pt|%)");

    /** In points, where the document does not say. */
    private static final double USUAL = 12;

    private static final int DEEPEST = 12;

    private final CoverLines lines = new CoverLines();
    private final Map<String, TextStyle> styles = new HashMap<>();
    /** The sizes of the paragraph and of the spans in it that are open. */
    private final Deque<Double> sizes = new ArrayDeque<>();

    private final StringBuilder words = new StringBuilder();
    private double usual = USUAL;
    private double largest;
    private String style = "";
    private boolean inDefaults;
    private boolean inBody;
    private int leftOut;

    /**
     * What a style says itself.
     *
     * @param size such as 28pt or 120%; empty where it says none
     */
    private record TextStyle(String base, String size, boolean beginsPage) {
        static final TextStyle NONE = new TextStyle("", "", false);
    }

    /** The lines of the title; none where there is no such title. */
    List<String> title() {
        return lines.title(size("Standard", usual));
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (uri.equals(STYLE)) {
            startStyle(name, attributes);
        } else if (name.equals("body")) {
            inBody = true;
        } else if (inBody && !lines.isEnded() && (leftOut > 0 || name.equals("annotation") || name.equals("note"))) {
            leftOut++;
        } else if (inBody && uri.equals(TEXT) && !lines.isEnded()) {
            startText(name, value(attributes, TEXT, "style-name"));
        }
    }

    private void startStyle(String name, Attributes attributes) {
        switch (name) {
            case "default-style" ->
                inDefaults = value(attributes, STYLE, "family").equals("paragraph");
            case "style" -> {
                inDefaults = false;
                style = value(attributes, STYLE, "name");
                styles.put(style, new TextStyle(value(attributes, STYLE, "parent-style-name"), "", false));
            }
            case "text-properties" -> {
                String asian = value(attributes, STYLE, "font-size-asian");
                String size = asian.isEmpty() ? value(attributes, FORMATTING, "font-size") : asian;
                if (inDefaults) {
                    usual = points(size, usual);
                } else {
                    styles.computeIfPresent(
                            style, (key, known) -> new TextStyle(known.base(), size, known.beginsPage()));
                }
            }
            case "paragraph-properties" -> {
                if (value(attributes, FORMATTING, "break-before").equals("page")) {
                    styles.computeIfPresent(style, (key, known) -> new TextStyle(known.base(), known.size(), true));
                }
            }
            default -> {}
        }
    }

    private void startText(String name, String named) {
        switch (name) {
            case "p" -> {
                if (styles.getOrDefault(named, TextStyle.NONE).beginsPage()) {
                    lines.end();
                }
                sizes.push(size(named, usual));
                largest = 0;
                words.setLength(0);
            }
            case "span" -> sizes.push(size(named, sizes.isEmpty() ? usual : sizes.element()));
            case "h", "soft-page-break", "table-of-content" -> lines.end();
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (lines.isEnded()) {
            return;
        }
        if (leftOut > 0) {
            leftOut--;
        } else if (uri.equals(TEXT) && (name.equals("p") || name.equals("span")) && !sizes.isEmpty()) {
            sizes.pop();
            if (name.equals("p")) {
                lines.add(words.toString(), largest);
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (!sizes.isEmpty() && leftOut == 0 && !lines.isEnded()) {
            String text = new String(characters, start, length);
            words.append(text);
            largest = text.isBlank() ? largest : Math.max(largest, sizes.element());
        }
    }

    /** The size of text in a style, in points. */
    private double size(String named, double around) {
        return size(named, around, 0);
    }

    private double size(String named, double around, int depth) {
        TextStyle known = styles.getOrDefault(named, TextStyle.NONE);
        double base = known.base().isEmpty() || depth == DEEPEST ? around : size(known.base(), around, depth + 1);
        return points(known.size(), base);
    }

    private static double points(String written, double base) {
        Matcher size = SIZE.matcher(written);
        if (!size.matches()) {
            return base;
        }
        double number = Double.parseDouble(size.group(1));
        return size.group(2).equals("pt") ? number : base * number / 100;
    }

    private static String value(Attributes attributes, String uri, String name) {
        return Optional.ofNullable(attributes.getValue(uri, name)).orElse("");
    }
}
