package jirei.web.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jirei.web.study.CityStudy;

/** A part of a comparison: a table of its own, a row for each field and in it a cell for each city. */
public record CompareSection(String anchor, String heading, List<CompareRow> rows) {
    public CompareSection {
        rows = List.copyOf(rows);
    }

    /** One field of all cities. */
    public record CompareRow(String field, List<CityCell> cells) {
        public CompareRow {
            cells = List.copyOf(cells);
        }

        /** A field with the cell of each city. */
        static CompareRow of(String field, List<CityStudy> cities, Function<CityStudy, CompareCell> cell) {
            return new CompareRow(
                    field,
                    cities.stream()
                            .map(city -> new CityCell(city.city().name(), cell.apply(city)))
                            .toList());
        }

        /** A row whose cells stand in the order of the cities. */
        static CompareRow of(FieldRow row, List<CityStudy> cities) {
            List<CityCell> cells = new ArrayList<>();
            for (int i = 0; i < cities.size(); i++) {
                cells.add(new CityCell(cities.get(i).city().name(), row.cells().get(i)));
            }
            return new CompareRow(row.field(), cells);
        }
    }

    /** What a city has in a field. */
    public record CityCell(String city, CompareCell cell) {}
}
