package jirei.web.parts;

import java.util.List;
import jirei.casestudy.Attribute;
import jirei.casestudy.Entry;
import jirei.search.Refinement;
import jirei.web.url.SearchUrl;

/**
 * An attribute that the file of an entry defines, with links to other entries that share a value.
 *
 * @param values each with the search for all entries that have it
 */
public record AttributeView(String label, List<Link> values) {
    public AttributeView {
        values = List.copyOf(values);
    }

    /** The attributes of which the entry has values, in the order of its file. */
    public static List<AttributeView> of(Entry entry) {
        return entry.attributes().keySet().stream()
                .map(Attribute::new)
                .map(attribute -> new AttributeView(
                        attribute.label(),
                        attribute.valuesOf(entry).stream()
                                .map(value -> link(attribute, value))
                                .toList()))
                .filter(view -> !view.values().isEmpty())
                .toList();
    }

    private static Link link(Attribute attribute, String value) {
        return Link.to(
                value, SearchUrl.HOME.with(new Refinement(attribute, value)).toString());
    }
}
