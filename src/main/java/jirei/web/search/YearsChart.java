package jirei.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import jirei.casestudy.Dimension;
import jirei.casestudy.YearRange;
import jirei.search.FacetResult;
import jirei.search.FacetResult.FacetValue;
import jirei.web.parts.Counts;
import jirei.web.parts.FormField;
import jirei.web.url.SearchUrl;

/**
 * The years that the entries of a search state, as a bar chart with a form for a range of them.
 *
 * @param bars one for each year of the axis, also for years without entries
 * @param first the first year of the axis
 * @param last the last year of the axis
 * @param most the number of entries of the highest bar, in Japanese
 * @param from the first selected year, as the form has it; empty if it is open or there is no single range
 * @param to the last selected year, likewise
 * @param fields the rest of the search, as hidden fields of the form
 */
public record YearsChart(
        List<YearBar> bars, int first, int last, String most, String from, String to, List<FormField> fields) {
    /** The longest axis; more bars would be too thin to point at. */
    private static final int MOST_BARS = 40;

    public YearsChart {
        bars = List.copyOf(bars);
        fields = List.copyOf(fields);
    }

    /**
     * The bar of a year.
     *
     * @param count the number of entries, in Japanese notation
     * @param percent the height relative to the highest bar, at least 3 if there are entries
     * @param selected whether the year is in a selected range, or none is selected
     */
    public record YearBar(String count, int percent, boolean selected) {}

    /** The chart of a facet of years; empty where there are fewer than two years. */
    static Optional<YearsChart> of(FacetResult facet, SearchUrl url) {
        NavigableMap<Integer, Integer> counts = new TreeMap<>();
        List<YearRange> selected = new ArrayList<>();
        for (FacetValue value : facet.values()) {
            YearRange.parse(value.value()).ifPresent(years -> {
                if (value.selected()) {
                    selected.add(years);
                }
                if (years.isOneYear() && value.count() > 0) {
                    counts.put(years.from(), value.count());
                }
            });
        }
        return counts.size() < 2 ? Optional.empty() : Optional.of(of(YearAxis.of(counts, MOST_BARS), selected, url));
    }

    private static YearsChart of(YearAxis axis, List<YearRange> selected, SearchUrl url) {
        int most = axis.most();
        List<YearBar> bars = new ArrayList<>();
        for (int year = axis.first(); year <= axis.last(); year++) {
            int count = axis.count(year);
            int percent = count == 0 ? 0 : Math.max(3, Math.ceilDiv(count * 100, most));
            bars.add(new YearBar(Counts.format(count), percent, selected.isEmpty() || isIn(selected, year)));
        }
        Optional<YearRange> range = selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
        return new YearsChart(
                bars,
                axis.first(),
                axis.last(),
                Counts.format(most),
                range.filter(years -> years.from() > YearRange.FIRST)
                        .map(years -> String.valueOf(years.from()))
                        .orElse(""),
                range.filter(years -> years.to() < YearRange.LAST)
                        .map(years -> String.valueOf(years.to()))
                        .orElse(""),
                StateFields.besides(Dimension.YEAR, url));
    }

    private static boolean isIn(List<YearRange> selected, int year) {
        return selected.stream().anyMatch(years -> years.from() <= year && year <= years.to());
    }
}
