package jirei.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Attribute;
import jirei.casestudy.Dimension;
import jirei.search.FacetResult;
import jirei.search.FacetResult.FacetValue;
import jirei.search.Refinement;
import jirei.web.parts.Counts;
import jirei.web.url.SearchUrl;

/**
 * A facet with links to its values.
 *
 * @param id the element id
 * @param shown the values that are always visible
 * @param more the values in the fold, cities by region and reading
 * @param none the known values without hits, which cannot be selected
 * @param unresearched those of them that were not researched in the selected cities
 * @param years the chart of a facet of years, which shows all values itself
 */
public record FacetView(
        String label,
        String id,
        List<ValueView> shown,
        List<ValueView> more,
        List<String> none,
        List<String> unresearched,
        Optional<YearsChart> years) {
    private static final int SHOWN = 8;

    /** Fewer than for the dimensions of the study, which come first. */
    private static final int SHOWN_OF_ATTRIBUTE = 5;

    private static final String ID_PREFIX = "facet-";

    /**
     * A facet value.
     *
     * @param count the number of hits, in Japanese notation
     * @param href the search with this value selected or deselected; empty where that has no hits
     * @param group the heading above it in the fold; empty without one
     */
    public record ValueView(String id, String label, String count, boolean selected, String href, String group) {
        /** Whether the value can be selected or deselected. */
        public boolean isLink() {
            return !href.isEmpty();
        }
    }

    /** The facet on the page of this search. */
    static FacetView of(FacetResult facet, SearchUrl url, FacetStudy study) {
        Dimension dimension = facet.dimension();
        List<ValueView> values = new ArrayList<>();
        List<String> none = new ArrayList<>();
        List<String> unresearched = new ArrayList<>();
        for (FacetValue value : withEmptyOnes(facet)) {
            ValueView view = view(dimension, value, url, study);
            if (view.isLink()) {
                values.add(view);
            } else if (dimension.equals(Dimension.THEME) && study.unresearched().contains(value.value())) {
                unresearched.add(view.label());
            } else {
                none.add(view.label());
            }
        }
        Optional<YearsChart> years = dimension.equals(Dimension.YEAR) ? YearsChart.of(facet, url) : Optional.empty();
        if (years.isPresent()) {
            values.sort(Comparator.comparing(view -> !view.selected()));
        }
        int shown = years.isPresent()
                ? (int) values.stream().filter(ValueView::selected).count()
                : dimension.knownValues().isEmpty() ? shown(values, dimension) : values.size();
        List<ValueView> more = new ArrayList<>(values.subList(shown, values.size()));
        if (dimension.equals(Dimension.CITY)) {
            more.sort(Comparator.comparingInt(view -> study.placeOf(view.label())));
        }
        return new FacetView(
                dimension.label(),
                id(dimension),
                values.subList(0, shown),
                List.copyOf(more),
                none,
                unresearched,
                years);
    }

    /** The words that unfold the further values, in Japanese. */
    public String moreInWords() {
        return years.isPresent() ? "年ごとの件数を表示" : "ほか" + more.size() + "の選択肢を表示";
    }

    /** Whether there are so many cities in the fold that one finds them by typing. */
    public boolean isTyped() {
        return more.size() > SHOWN && !more.getFirst().group().isEmpty();
    }

    /** How many values cannot be selected, and why, in Japanese. */
    public String noneInWords() {
        return Stream.of(words("該当なし", none.size()), words("未調査", unresearched.size()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("・"));
    }

    private static String words(String kind, int count) {
        return count == 0 ? "" : kind + "の選択肢 " + Counts.format(count);
    }

    /** Whether some value can be selected or deselected. */
    boolean offersAnything() {
        return Stream.concat(shown.stream(), more.stream()).anyMatch(ValueView::isLink);
    }

    /** Themes and ratings keep their order. */
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

    private static ValueView view(Dimension dimension, FacetValue value, SearchUrl url, FacetStudy study) {
        Refinement refinement = new Refinement(dimension, value.value());
        String href = "";
        if (value.selected()) {
            href = url.without(refinement).toString();
        } else if (value.count() > 0) {
            href = url.with(refinement).as(url.view()).toString();
        }
        String id = id(dimension) + "-" + Integer.toHexString(value.value().hashCode());
        return new ValueView(
                id,
                dimension.labelOf(value.value()),
                Counts.format(value.count()),
                value.selected(),
                href,
                dimension.equals(Dimension.CITY) ? study.regionOf(value.value()) : "");
    }

    /**
     * The number of visible values: the first few, and further ones up to the last selected value, which is never
     * hidden. A fold with a single value is not worth a click.
     */
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

    /** Whether this is the element id of a facet value. */
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
