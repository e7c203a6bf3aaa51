package jirei.extraction;

import java.util.function.Consumer;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the paragraphs of shapes, diagrams and charts. */
final class DrawnWords extends DefaultHandler {
    private final Consumer<String> paragraphs;
    private final StringBuilder words = new StringBuilder();
    private boolean inText;

    DrawnWords(Consumer<String> paragraphs) {
        this.paragraphs = paragraphs;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        inText = name.equals("t");
        if (name.equals("br")) {
            words.append('\n');
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        inText = false;
        if (name.equals("p")) {
            paragraphs.accept(words.toString());
            words.setLength(0);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            words.append(characters, start, length);
        }
    }
}
