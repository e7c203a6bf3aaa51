package jirei.extraction;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that the cells of a workbook share, with the marks of {@link Ruby}. */
final class SharedStrings extends DefaultHandler {
    private final List<String> texts = new ArrayList<>();
    private final PhoneticText text = new PhoneticText();

    /** A text by its number, from 0. */
    String text(int number) {
        return texts.get(number);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("si")) {
            text.clear();
        }
        text.start(name, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        text.end(name);
        if (name.equals("si")) {
            texts.add(text.toText());
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.characters(characters, start, length);
    }
}
