package jirei.extraction;

import java.util.Map;
import java.util.Optional;
import jirei.extraction.OoxmlParts.PartRelation;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the layout of a sheet, most of which stands behind its cells. */
final class SheetLayoutReader extends DefaultHandler {
    private final SheetLayout layout = new SheetLayout();
    private final Map<String, PartRelation> relations;

    SheetLayoutReader(Map<String, PartRelation> relations) {
        this.relations = relations;
    }

    SheetLayout layout() {
        return layout;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "col" -> {
                if (OoxmlParts.isTrue(attributes, "hidden")) {
                    layout.hide(
                            OoxmlParts.number(attributes, "min", 6, 0) - 1,
                            OoxmlParts.number(attributes, "max", 6, 0) - 1);
                }
            }
            case "mergeCell" ->
                CellRange.of(OoxmlParts.value(attributes, "ref")).ifPresent(layout::merge);
            case "hyperlink" -> link(attributes);
            default -> {}
        }
    }

    private void link(Attributes attributes) {
        String location = OoxmlParts.value(attributes, "location");
        Optional<PartRelation> relation = Optional.ofNullable(relations.get(OoxmlParts.value(attributes, "id")));
        Optional<CellRange> range = CellRange.of(OoxmlParts.value(attributes, "ref"));
        if (relation.isPresent() && range.isPresent()) {
            layout.link(range.get(), relation.get().target() + (location.isEmpty() ? "" : "#" + location));
        }
    }
}
