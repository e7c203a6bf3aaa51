package jirei.export;

import java.util.regex.Pattern;

/** Text that Markdown shows as it is. */
final class MarkdownEscapes {
    /** What begins emphasis, code, links, pictures, HTML, entities, struck text, formulas and cells of tables anywhere. */
    private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>&~|$#]");

    /** What begins a list, a rule or an underline where a line begins. */
    private static final Pattern SIGN_AT_THE_BEGINNING = Pattern.compile("^[+=:-]");

    private static final Pattern NUMBER_AT_THE_BEGINNING = Pattern.compile("^(\\d{1,9})([.)])");

    private MarkdownEscapes() {}

    /** The text on one line, with a backslash before each sign that would be interpreted. */
    static String of(String text) {
        String line = ANYWHERE.matcher(XmlText.onOneLine(text)).replaceAll("\\\\$0");
        String begun = SIGN_AT_THE_BEGINNING.matcher(line).replaceFirst("\\\\$0");
        return NUMBER_AT_THE_BEGINNING.matcher(begun).replaceFirst("$1\\\\$2");
    }

    /** An address between the brackets of a link. */
    static String address(String address) {
        return "<"
                + XmlText.onOneLine(address)
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace("\\", "%5C") + ">";
    }
}
