package jirei.extraction;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses the XML of documents, which come from anywhere. */
final class SafeXml {
    private SafeXml() {}

    /** A parser that knows namespaces and refuses document types. */
    static SAXParser parser() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // Without a document type there are no entities that could unfold or lead elsewhere.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newSAXParser();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this XML parser cannot refuse document types", e);
        }
    }

    /** Parses with such a parser. */
    static void parse(InputStream in, DefaultHandler handler) throws IOException, SAXException {
        parser().parse(in, handler);
    }
}
