package jirei.extraction;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
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
        parser().parse(in, new WordElements(handler));
    }

    private static SAXParser parser() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newSAXParser();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this XML parser cannot be told to refuse document types", e);
        }
    }

    @Override
    @SuppressWarnings("deprecation")
    public Parser getParser() {
        throw new UnsupportedOperationException("SAX 1");
    }

    @Override
    public XMLReader getXMLReader() throws SAXException {
        return parser().getXMLReader();
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
