package jirei.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hands on the elements of a part of a Word document in the form in which Tika reads them as text.
 *
 * <ul>
 *   <li>the hyphen that does not break a line ({@code A‑B}) is an element of its own, and becomes a hyphen
 *   <li>of contents in several versions ({@code mc:AlternateContent}), such as text boxes, the first is read; Tika reads
 *       only the version for old programs, which may be missing
 *   <li>references to notes, which Tika would write as {@code [2]} amid the text, are left out; the notes are read
 * </ul>
 *
 * <p>Other parts are handed on unchanged.
 */
final class WordElements extends DefaultHandler {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String VERSIONS = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final Set<String> REFERENCES = Set.of("footnoteReference", "endnoteReference");
    private static final char[] HYPHEN = {'-'};

    private final DefaultHandler handler;
    /** For each open {@code AlternateContent}, whether one of its versions was read. */
    private final Deque<Boolean> versions = new ArrayDeque<>();

    private boolean isWord;
    private boolean isFirst = true;
    private int leftOut;

    WordElements(DefaultHandler handler) {
        this.handler = handler;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (isFirst) {
            isWord = uri.equals(WORD);
            isFirst = false;
        }
        if (leftOut > 0) {
            leftOut++;
        } else if (isWord && uri.equals(VERSIONS)) {
            startVersion(name);
        } else if (uri.equals(WORD) && name.equals("noBreakHyphen")) {
            handler.startElement(uri, "t", "w:t", new AttributesImpl());
            handler.characters(HYPHEN, 0, HYPHEN.length);
            handler.endElement(uri, "t", "w:t");
        } else if (!isPassedOver(uri, name)) {
            handler.startElement(uri, name, qualified, attributes);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (leftOut > 0) {
            leftOut--;
        } else if (isWord && uri.equals(VERSIONS)) {
            if (name.equals("AlternateContent")) {
                versions.poll();
            }
        } else if (!isPassedOver(uri, name)) {
            handler.endElement(uri, name, qualified);
        }
    }

    private void startVersion(String name) {
        if (name.equals("AlternateContent")) {
            versions.push(false);
        } else if (!versions.isEmpty()) {
            leftOut = versions.pop() ? 1 : 0;
            versions.push(true);
        }
    }

    private static boolean isPassedOver(String uri, String name) {
        return uri.equals(WORD) && (name.equals("noBreakHyphen") || REFERENCES.contains(name));
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (leftOut == 0) {
            handler.characters(characters, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        if (leftOut == 0) {
            handler.ignorableWhitespace(characters, start, length);
        }
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        handler.startPrefixMapping(prefix, uri);
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        handler.endPrefixMapping(prefix);
    }

    @Override
    public void startDocument() throws SAXException {
        handler.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        handler.endDocument();
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        handler.processingInstruction(target, data);
    }
}
