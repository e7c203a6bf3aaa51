package jirei.export;

/** Text for the XML of office formats. */
final class XmlText {
    private XmlText() {}

    /**
     * The text without characters that XML 1.0 cannot contain: control characters except tab and line feed, unpaired
     * surrogates, U+FFFE and U+FFFF. Lines end in line feeds.
     */
    static String of(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        int legal = 0;
        while (legal < lines.length() && isLegal(lines.codePointAt(legal))) {
            legal += Character.charCount(lines.codePointAt(legal));
        }
        if (legal == lines.length()) {
            return lines;
        }
        StringBuilder rest = new StringBuilder(lines.length());
        lines.codePoints().filter(XmlText::isLegal).forEach(rest::appendCodePoint);
        return rest.toString();
    }

    /** The text on one line, with blanks for line breaks. */
    static String onOneLine(String text) {
        return of(text).replaceAll("\\s+", " ").strip();
    }

    /** The production {@code Char} of XML 1.0, without the carriage return. */
    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF;
    }
}
