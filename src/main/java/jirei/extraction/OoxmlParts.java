package jirei.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of an Office Open XML package, and how they relate. Strict and transitional packages are read alike. */
final class OoxmlParts implements AutoCloseable {
    private final ZipFile zip;

    OoxmlParts(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
    }

    /**
     * What a part refers to.
     *
     * @param type the last word of its type: {@code worksheet}
     * @param target the name of a part, or an address outside the package
     */
    record PartRelation(String type, String target) {}

    /** The relations of a part by their ids; those of the package for an empty name. */
    Map<String, PartRelation> relations(String part) throws IOException, SAXException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        Map<String, PartRelation> found = new LinkedHashMap<>();
        parse(folder + "_rels/" + part.substring(slash + 1) + ".rels", new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes attributes) {
                if (name.equals("Relationship")) {
                    String type = value(attributes, "Type");
                    String target = value(attributes, "Target");
                    boolean external = value(attributes, "TargetMode").equals("External");
                    found.put(
                            value(attributes, "Id"),
                            new PartRelation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    external ? target : resolved(folder, target)));
                }
            }
        });
        return found;
    }

    /** The targets of those relations that are of a type. */
    static List<String> targets(Map<String, PartRelation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(PartRelation::target)
                .toList();
    }

    /** The part that the package is about. */
    static String main(Map<String, PartRelation> ofPackage, String usual) {
        List<String> mains = targets(ofPackage, "officeDocument");
        return mains.isEmpty() ? usual : mains.getFirst();
    }

    /** Reads a part; whether there is such a part. */
    boolean parse(String part, DefaultHandler handler) throws IOException, SAXException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            SafeXml.parse(in, handler);
            return true;
        }
    }

    /** The value of an attribute, whatever its namespace; empty where there is none. */
    static String value(Attributes attributes, String name) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals(name)) {
                return Optional.ofNullable(attributes.getValue(i)).orElse("");
            }
        }
        return "";
    }

    /**
     * The number in an attribute.
     *
     * @param digits how many it may have; a longer number, and what is no number, is missing
     */
    static int number(Attributes attributes, String name, int digits, int missing) {
        String written = value(attributes, name);
        boolean number = !written.isEmpty()
                && written.length() <= digits
                && written.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(written) : missing;
    }

    /** Whether an attribute says yes. */
    static boolean isTrue(Attributes attributes, String name) {
        String value = value(attributes, name);
        return value.equals("1") || value.equals("true");
    }

    private static String resolved(String folder, String target) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : ((target.startsWith("/") ? "" : folder) + target).split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
