package jirei.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The lines of a chart: its titles, and a line for each category with the value of each series.
 *
 * <pre>
 * 相談の件数
 * 窓口: 令和5年度 3、令和6年度 4
 * </pre>
 *
 * <p>A series that has no values is a line with its name, and so is a category.
 */
final class ChartLines {
    private static final int MOST = 2_000;

    private final List<String> titles = new ArrayList<>();
    private final Map<PlacedCategory, List<String>> categories = new LinkedHashMap<>();
    private final List<String> valueless = new ArrayList<>();

    /** A category, which may have the name of another one. */
    private record PlacedCategory(int place, String name) {}

    void addTitle(String words) {
        String title = SlideText.oneLine(words);
        if (!title.isEmpty()) {
            titles.add(title);
        }
    }

    /** Adds a series with its categories and values by their places. */
    void addSeries(String name, Map<Integer, String> names, Map<Integer, String> values) {
        String series = SlideText.oneLine(name);
        Map<Integer, String> places = new LinkedHashMap<>(names);
        values.keySet().forEach(place -> places.putIfAbsent(place, ""));
        places.forEach((place, category) -> {
            PlacedCategory key = new PlacedCategory(place, SlideText.oneLine(category));
            if (categories.size() < MOST || categories.containsKey(key)) {
                List<String> said = categories.computeIfAbsent(key, added -> new ArrayList<>());
                String value = values.getOrDefault(place, "").strip();
                if (!value.isEmpty()) {
                    said.add((series + " " + value).strip());
                }
            }
        });
        if (values.isEmpty() && !series.isEmpty()) {
            valueless.add(series);
        }
    }

    List<String> lines() {
        Stream<String> rows = categories.entrySet().stream()
                .map(category -> Stream.of(category.getKey().name(), String.join("、", category.getValue()))
                        .filter(part -> !part.isEmpty())
                        .reduce((name, values) -> name + ": " + values)
                        .orElse(""))
                .filter(line -> !line.isEmpty());
        return Stream.of(titles.stream(), valueless.stream(), rows)
                .flatMap(lines -> lines)
                .toList();
    }
}
