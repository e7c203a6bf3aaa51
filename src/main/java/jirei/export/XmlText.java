package jirei.export;

/** Text as the formats of offices can hold it, which are XML inside. */
final class XmlText {
    private XmlText() {}

    /**
     * The text without what XML 1.0 has no way to write: control characters but tab and line feed, halves of surrogate
     * pairs, U+FFFE and U+FFFF. Lines end in line feeds.
     */
    static String of(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.codePoints().allMatch(XmlText::isLegal)) {
            return lines;
        }
        StringBuilder legal = new StringBuilder(lines.length());
        lines.codePoints().filter(XmlText::isLegal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    /** The text on one line: blanks where lines end. */
    static String onOneLine(String text) {
        return of(text).replaceAll("\\s+", " ").strip();
    }

    /** As the production {@code Char} of XML 1.0 has it, less the carriage return. */
    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF;
    }
}
