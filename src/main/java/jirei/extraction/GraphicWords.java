package jirei.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The words of SmartArt and of charts on a slide. PowerPoint keeps them in parts of their own.
 *
 * <ul>
 *   <li>SmartArt: each of its points, in the order of the outline
 *   <li>a chart: its {@link ChartLines}
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

    /** The words of each point, or the lines of a chart. */
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
                if (relation.getRelationshipType().endsWith("/chart")) {
                    ChartXml chart = new ChartXml();
                    SafeXml.parse(part, chart);
                    return chart.lines();
                }
                List<String> points = new ArrayList<>();
                SafeXml.parse(part, new DrawnWords(words -> points.add(SlideText.oneLine(words))));
                points.removeIf(String::isEmpty);
                return points;
            }
        } catch (IOException | SAXException | InvalidFormatException e) {
            return List.of();
        }
    }
}
