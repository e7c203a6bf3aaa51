package jirei.export;

import java.util.regex.Pattern;

/** Escapes text for Markdown. */
final class MarkdownEscapes {
    /**
     * Signs anywhere in a line: of emphasis, code, links, images, HTML, entities, strikethrough, formulas and table
     * cells.
     */
    private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>&~|$#]");

    /** Signs at the start of a line: of lists, rules and underlined headings. */
    private static final Pattern SIGN_AT_THE_BEGINNING = Pattern.compile("^[+=:-]");

    private static final Pattern NUMBER_AT_THE_BEGINNING = Pattern.compile("^(\\d{1,9})([.)])");

    private MarkdownEscapes() {}

    /** The text on one line, with a backslash before each sign of Markdown. */
    static String of(String text) {
        String line = ANYWHERE.matcher(XmlText.onOneLine(text)).replaceAll("\\\\$0");
        String begun = SIGN_AT_THE_BEGINNING.matcher(line).replaceFirst("\\\\$0");
        return NUMBER_AT_THE_BEGINNING.matcher(begun).replaceFirst("$1\\\\$2");
    }

    /** An address for use between the brackets of a link. */
    static String address(String address) {
        return "<"
                + XmlText.onOneLine(address)
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace("\\", "%5C") + ">";
    }
}
