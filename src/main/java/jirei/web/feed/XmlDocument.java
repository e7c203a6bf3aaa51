package jirei.web.feed;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document that is being written. Characters that XML 1.0 does not have are left out. */
final class XmlDocument {
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private XmlDocument() throws XMLStreamException {
        this.xml = WRITERS.createXMLStreamWriter(text);
    }

    /**
     * A document with a root element.
     *
     * @param namespace of all its elements
     * @param content writes what is in the root
     */
    static String of(String root, String namespace, Consumer<XmlDocument> content) {
        try {
            XmlDocument document = new XmlDocument();
            document.xml.writeStartDocument("UTF-8", "1.0");
            document.xml.writeStartElement(root);
            document.xml.writeDefaultNamespace(namespace);
            content.accept(document);
            document.xml.writeEndDocument();
            document.xml.flush();
            return document.text.toString();
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** An element with a text and attributes, which are names and values in turn. */
    XmlDocument element(String name, String content, String... attributes) {
        return element(name, inside -> inside.characters(content), attributes);
    }

    /** An element without content. */
    XmlDocument empty(String name, String... attributes) {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** An element with others in it. */
    XmlDocument element(String name, Consumer<XmlDocument> content, String... attributes) {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
            content.accept(this);
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    private void characters(String content) {
        try {
            xml.writeCharacters(legal(content));
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
    }

    private static String legal(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** It is written to memory. */
    private static IllegalStateException unwritable(XMLStreamException e) {
        return new IllegalStateException("cannot write XML to memory", e);
    }
}
