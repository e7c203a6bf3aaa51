package jirei.corpus;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Content;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.Page;
import jirei.casestudy.Provenance;
import jirei.casestudy.Rating;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a reading down so that a person can check it against the file: what is absent is left out, an item is {@code "-
 * …"}, indented below another item, a source is {@code "title <address>"}.
 */
public final class ReadingJson {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRINTER =
            new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);

    private static final JsonMapper MAPPER = new JsonMapper();

    private ReadingJson() {}

    public static String of(WholeReading reading) {
        ObjectNode json = MAPPER.createObjectNode();
        reading.dossier().ifPresent(dossier -> json.set("dossier", dossier(dossier)));
        ArrayNode entries = json.putArray("entries");
        reading.entries().forEach(entry -> entries.add(entry(entry, reading)));
        put(
                json,
                "problems",
                reading.problems().stream()
                        .map(problem -> problem.severity() + " " + problem)
                        .toList());
        return MAPPER.writer().with(PRINTER).writeValueAsString(json) + "\n";
    }

    private static ObjectNode dossier(Dossier dossier) {
        ObjectNode json = MAPPER.createObjectNode();
        Provenance provenance = dossier.provenance();
        json.put("document", provenance.document());
        dossier.city().ifPresent(city -> json.set("city", city(city)));
        put(json, "publisher", provenance.publisher());
        put(json, "researched", provenance.researched());
        put(json, "license", provenance.license());
        put(json, "notice", provenance.notice());
        put(json, "guessed", provenance.guessed().stream().map(Enum::name).toList());
        ObjectNode ratings = json.putObject("ratings");
        dossier.ratings().forEach((theme, rating) -> ratings.put(theme.label(), rating.mark()));
        return json;
    }

    private static ObjectNode city(City city) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("name", city.name());
        put(json, "country", city.country());
        put(json, "region", city.region().map(region -> region.label()));
        put(json, "at", city.coordinates().map(at -> at.latitude() + ", " + at.longitude()));
        return json;
    }

    /** What is the dossier's stands there and not again with each entry. */
    private static ObjectNode entry(Entry entry, WholeReading reading) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", entry.id().value());
        json.put("kind", entry.kind().name());
        json.put("title", entry.title());
        put(json, "theme", entry.theme().map(Theme::label));
        put(json, "rating", entry.rating().map(Rating::mark));
        put(json, "page", entry.place().page().map(Page::toString));
        json.put("line", entry.place().line());
        put(json, "key", entry.place().key());
        put(json, "headings", entry.place().headings());
        if (reading.dossier().flatMap(Dossier::city).isEmpty()) {
            put(json, "city", entry.city().map(City::name));
            put(json, "researched", entry.provenance().researched());
        }
        Content content = entry.content();
        put(json, "overview", content.overview());
        put(json, "points", content.points().stream().map(ReadingJson::point).toList());
        put(json, "facts", content.facts().stream().map(Object::toString).toList());
        put(json, "sources", content.sources().stream().map(ReadingJson::source).toList());
        return json;
    }

    private static String point(Content.Point point) {
        return point.depth() == 0 ? point.text() : "  ".repeat(point.depth() - 1) + "- " + point.text();
    }

    private static String source(Source source) {
        return source.title() + source.address().map(uri -> " <" + uri + ">").orElse("");
    }

    private static void put(ObjectNode json, String key, Optional<?> value) {
        value.ifPresent(present -> json.put(key, present.toString()));
    }

    private static void put(ObjectNode json, String key, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(key);
            values.forEach(array::add);
        }
    }
}
