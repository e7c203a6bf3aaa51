package jirei.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The words of SmartArt and of charts on a slide. PowerPoint keeps them in parts of their own.
 *
 * <ul>
 *   <li>SmartArt: each of its points, in the order of the outline
 *   <li>a chart: its titles, the names of its series and categories; not its numbers
 * </ul>
 *
 * <p>What cannot be read of them is left out, and the slide is read without it.
 */
final class GraphicWords {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int DEEPEST = 16;

    private GraphicWords() {}

    /** Whether there are any. */
    static boolean has(XSLFGraphicFrame frame) {
        return !of(frame).isEmpty();
    }

    /** The words of each point, title or name, once each for a chart. */
    static List<String> of(XSLFGraphicFrame frame) {
        Optional<String> relation = relation(frame.getXmlObject().getDomNode(), 0);
        return relation.map(id -> words(frame.getSheet().getPackagePart(), id)).orElse(List.of());
    }

    /** The relationship of the part that has the words: {@code dm} of a diagram, {@code id} of a chart. */
    private static Optional<String> relation(Node node, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (node instanceof Element element) {
            String attribute = switch (String.valueOf(element.getLocalName())) {
                case "relIds" -> "dm";
                case "chart" -> "id";
                default -> "";
            };
            String id = attribute.isEmpty() ? "" : element.getAttributeNS(RELATIONSHIPS, attribute);
            if (!id.isEmpty()) {
                return Optional.of(id);
            }
        }
        Optional<String> found = Optional.empty();
        for (Node child = node.getFirstChild(); child != null && found.isEmpty(); child = child.getNextSibling()) {
            found = relation(child, depth + 1);
        }
        return found;
    }

    private static List<String> words(PackagePart slide, String id) {
        try {
            PackageRelationship relation = slide.getRelationship(id);
            if (relation == null) {
                return List.of();
            }
            try (InputStream part = slide.getRelatedPart(relation).getInputStream()) {
                PartHandler handler = new PartHandler();
                SafeXml.parse(part, handler);
                return handler.words();
            }
        } catch (IOException | SAXException | InvalidFormatException e) {
            return List.of();
        }
    }

    /** Collects paragraphs of text, and the names of the series and categories of a chart. */
    private static final class PartHandler extends DefaultHandler {
        private final List<String> points = new ArrayList<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final StringBuilder paragraph = new StringBuilder();
        private final StringBuilder name = new StringBuilder();
        private boolean inText;
        private boolean inName;
        private boolean inNames;

        @Override
        public void startElement(String uri, String element, String qualified, Attributes attributes) {
            switch (element) {
                case "t" -> inText = uri.endsWith("/drawingml/2006/main");
                case "br" -> paragraph.append(' ');
                case "tx", "strCache", "multiLvlStrCache" -> inNames = true;
                case "v" -> inName = inNames;
                default -> {}
            }
        }

        @Override
        public void endElement(String uri, String element, String qualified) {
            switch (element) {
                case "t" -> inText = false;
                case "p" -> take(paragraph).forEach(points::add);
                case "tx", "strCache", "multiLvlStrCache" -> inNames = false;
                case "v" -> {
                    inName = false;
                    take(name).forEach(names::add);
                }
                default -> {}
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (inText) {
                paragraph.append(characters, start, length);
            } else if (inName) {
                name.append(characters, start, length);
            }
        }

        List<String> words() {
            return Stream.concat(points.stream(), names.stream()).toList();
        }

        private static Stream<String> take(StringBuilder gathered) {
            String words = SlideText.oneLine(gathered.toString());
            gathered.setLength(0);
            return words.isEmpty() ? Stream.empty() : Stream.of(words);
        }
    }
}
