package jirei.web.search;

import java.util.ArrayList;
import java.util.List;
import jirei.casestudy.Attribute;
import jirei.casestudy.Dimension;
import jirei.search.FacetResult;
import jirei.search.FacetResult.FacetValue;
import jirei.search.Refinement;
import jirei.web.parts.Counts;
import jirei.web.url.SearchUrl;

/**
 * A facet as it is shown: values to pick, each with what picking it would give.
 *
 * @param id for the parts of the page to name one another
 * @param shown the values that stand open
 * @param more the values that open on demand
 */
public record FacetView(String label, String id, List<ValueView> shown, List<ValueView> more) {
    private static final int SHOWN = 8;

    /** A word of the corpus shares the column with what the study asks for. */
    private static final int SHOWN_OF_ATTRIBUTE = 5;

    private static final String ID_PREFIX = "facet-";

    /**
     * A value of the facet.
     *
     * @param href the search with this value picked, or no longer picked; empty where picking it finds nothing
     */
    public record ValueView(String id, String label, String count, boolean selected, String href) {
        /** Whether there is anything to pick. */
        public boolean isLink() {
            return !href.isEmpty();
        }
    }

    /** The facet for the page at this address. */
    static FacetView of(FacetResult facet, SearchUrl url) {
        Dimension dimension = facet.dimension();
        List<ValueView> values = new ArrayList<>();
        for (FacetValue value : withEmptyOnes(facet)) {
            values.add(view(dimension, value, url));
        }
        int shown = dimension.knownValues().isEmpty() ? shown(values, dimension) : values.size();
        return new FacetView(
                dimension.label(), id(dimension), values.subList(0, shown), values.subList(shown, values.size()));
    }

    /** Whether there is a value to pick or to take back. */
    boolean offersAnything() {
        return shown.stream().anyMatch(ValueView::isLink);
    }

    /** Themes and ratings keep their places, so that an analyst's hand finds them; those without hits cannot be picked. */
    private static List<FacetValue> withEmptyOnes(FacetResult facet) {
        if (!facet.dimension().equals(Dimension.THEME) && !facet.dimension().equals(Dimension.RATING)) {
            return facet.values();
        }
        return facet.dimension().knownValues().stream()
                .map(known -> facet.values().stream()
                        .filter(value -> value.value().equals(known))
                        .findFirst()
                        .orElse(new FacetValue(known, 0, false)))
                .toList();
    }

    private static ValueView view(Dimension dimension, FacetValue value, SearchUrl url) {
        Refinement refinement = new Refinement(dimension, value.value());
        String href = "";
        if (value.selected()) {
            href = url.without(refinement).toString();
        } else if (value.count() > 0) {
            href = url.with(refinement).as(url.view()).toString();
        }
        String id = id(dimension) + "-" + Integer.toHexString(value.value().hashCode());
        return new ValueView(
                id, dimension.labelOf(value.value()), Counts.format(value.count()), value.selected(), href);
    }

    /** The first few, and all that are picked: nothing that is in force hides. One more is not worth a click. */
    private static int shown(List<ValueView> values, Dimension dimension) {
        int few = dimension instanceof Attribute ? SHOWN_OF_ATTRIBUTE : SHOWN;
        int shown = Math.min(few, values.size());
        for (int i = shown; i < values.size(); i++) {
            if (values.get(i).selected()) {
                shown = i + 1;
            }
        }
        return shown + 1 == values.size() ? values.size() : shown;
    }

    /** Whether the id is that of a value of a facet. */
    static boolean isId(String id) {
        return id.startsWith(ID_PREFIX);
    }

    private static String id(Dimension dimension) {
        return dimension instanceof Attribute
                ? ID_PREFIX + "attribute-"
                        + Integer.toHexString(dimension.label().hashCode())
                : ID_PREFIX + SearchUrl.parameter(dimension);
    }
}
