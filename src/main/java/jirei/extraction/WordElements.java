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
 *   <li>the reading above a word, an element before that of the word or a field in its place, goes behind the word with
 *       the marks of {@link Ruby}
 *   <li>references to notes, which Tika would write as {@code [2]} amid the text, are left out; the notes are read
 * </ul>
 *
 * <p>Other parts are handed on unchanged.
 */
final class WordElements extends DefaultHandler {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String VERSIONS = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final Set<String> PASSED_OVER =
            Set.of("noBreakHyphen", "footnoteReference", "endnoteReference", "ruby", "rubyBase");

    /** In characters; what instructs a field longer than that sets no reading. */
    private static final int LONGEST_FIELD = 1_000;

    private final DefaultHandler handler;
    /** For each open {@code AlternateContent}, whether one of its versions was read. */
    private final Deque<Boolean> versions = new ArrayDeque<>();

    private final StringBuilder reading = new StringBuilder();
    private final Deque<StringBuilder> fields = new ArrayDeque<>();
    private boolean isWord;
    private boolean isReading;
    private boolean isInstruction;
    private String fieldMark = "";
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
        } else if (!uri.equals(WORD)) {
            handler.startElement(uri, name, qualified, attributes);
        } else if (isReading || name.equals("rt")) {
            startReading(name);
        } else if (PASSED_OVER.contains(name)) {
            text(name.equals("noBreakHyphen") ? "-" : name.equals("rubyBase") ? Ruby.BASE : "");
        } else {
            startField(name, attributes);
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
        } else if (!uri.equals(WORD)) {
            handler.endElement(uri, name, qualified);
        } else if (isReading) {
            isReading = !name.equals("rt");
        } else if (PASSED_OVER.contains(name)) {
            text(name.equals("rubyBase") ? Ruby.READING + reading + Ruby.END : "");
        } else {
            handler.endElement(uri, name, qualified);
            endField(name);
        }
    }

    private void startReading(String name) {
        isReading = true;
        if (name.equals("rt")) {
            reading.setLength(0);
        }
    }

    private void startField(String name, Attributes attributes) {
        isInstruction = name.equals("instrText");
        if (name.equals("fldChar")) {
            fieldMark = String.valueOf(attributes.getValue(WORD, "fldCharType"));
            if (fieldMark.equals("begin")) {
                fields.push(new StringBuilder());
            }
        }
    }

    private void endField(String name) throws SAXException {
        isInstruction = false;
        if (name.equals("fldChar") && fieldMark.equals("end") && !fields.isEmpty()) {
            String instruction = fields.pop().toString();
            String words = Ruby.ofFields(instruction);
            text(words.equals(instruction) ? "" : words.strip());
        }
    }

    /** Hands on a text as one of a run. */
    private void text(String words) throws SAXException {
        if (!words.isEmpty()) {
            handler.startElement(WORD, "t", "w:t", new AttributesImpl());
            handler.characters(words.toCharArray(), 0, words.length());
            handler.endElement(WORD, "t", "w:t");
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

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (isReading) {
            reading.append(characters, start, length);
        } else if (leftOut == 0) {
            if (isInstruction && !fields.isEmpty() && fields.element().length() < LONGEST_FIELD) {
                fields.element().append(characters, start, length);
            }
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
