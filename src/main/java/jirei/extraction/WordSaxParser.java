package jirei.extraction;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.SAXParser;
import org.xml.sax.InputSource;
import org.xml.sax.Parser;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Parses the parts of office documents for Tika, with the {@link WordElements} of Word as Tika can read them. */
final class WordSaxParser extends SAXParser {
    @Override
    public void parse(InputStream in, DefaultHandler handler) throws SAXException, IOException {
        parse(new InputSource(in), handler);
    }

    @Override
    public void parse(InputSource in, DefaultHandler handler) throws SAXException, IOException {
        SafeXml.parser().parse(in, new WordElements(handler));
    }

    @Override
    @SuppressWarnings("deprecation")
    public Parser getParser() {
        throw new UnsupportedOperationException("SAX 1");
    }

    @Override
    public XMLReader getXMLReader() throws SAXException {
        return SafeXml.parser().getXMLReader();
    }

    @Override
    public boolean isNamespaceAware() {
        return true;
    }

    @Override
    public boolean isValidating() {
        return false;
    }

    @Override
    public void setProperty(String name, Object value) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public Object getProperty(String name) {
        throw new UnsupportedOperationException(name);
    }
}
