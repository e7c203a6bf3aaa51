package jirei.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jirei.casestudy.Citation;
import jirei.casestudy.City;
import jirei.casestudy.Content;
import jirei.casestudy.Entry;
import jirei.casestudy.Page;
import jirei.casestudy.Provenance;
import jirei.casestudy.Rating;
import jirei.casestudy.Region;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.export.Report.ReportCondition;
import jirei.export.Report.ReportSection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the report as JSON, for other programs, complete and unchanged. The names are those of the records below and
 * are stable; unknown values are {@code null}. Days and months are in ISO 8601.
 */
final class JsonWriter {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonWriter() {}

    static void write(Report report, OutputStream out) throws IOException {
        out.write(MAPPER.writeValueAsString(ReportJson.of(report)).getBytes(StandardCharsets.UTF_8));
    }

    /** The whole file: it has {@code count} of the {@code found} entries. It has a {@code note} only if there is one. */
    record ReportJson(
            String title,
            String seen,
            int found,
            int count,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String note,

            List<ConditionJson> conditions,
            List<ReportSectionJson> sections,
            @Nullable TableJson table) {
        static ReportJson of(Report report) {
            List<NumberedItem> rows = NumberedItem.of(report);
            List<ReportSectionJson> sections = new ArrayList<>();
            int first = 0;
            for (ReportSection section : report.sections()) {
                int end = first + section.items().size();
                sections.add(new ReportSectionJson(
                        section.heading().orElse(null),
                        rows.subList(first, end).stream().map(ItemJson::of).toList()));
                first = end;
            }
            return new ReportJson(
                    report.title(),
                    report.seen().toString(),
                    report.found(),
                    report.count(),
                    report.collection().flatMap(Report.ReportCollection::note).orElse(null),
                    report.conditions().stream().map(ConditionJson::of).toList(),
                    sections,
                    report.table().map(TableJson::of).orElse(null));
        }
    }

    record ConditionJson(String label, String value) {
        static ConditionJson of(ReportCondition condition) {
            return new ConditionJson(condition.label(), condition.value());
        }
    }

    record TableJson(List<String> columns, List<List<String>> rows) {
        static TableJson of(ReportTable table) {
            return new TableJson(table.columns(), table.rows());
        }
    }

    record ReportSectionJson(@Nullable String heading, List<ItemJson> items) {}

    record ReportSourceJson(String title, @Nullable String address) {
        static ReportSourceJson of(Source source) {
            return new ReportSourceJson(
                    source.title(), source.address().map(Object::toString).orElse(null));
        }
    }

    /**
     * Kind and rating are given both as in the API of the server and as labels.
     *
     * @param rated the subject of the rating: {@code ソウル×デジタルデバイド}
     */
    record ItemJson(
            int number,
            String id,
            String title,
            String kind,
            String kindLabel,
            @Nullable String city,
            @Nullable String country,
            @Nullable String region,
            @Nullable String theme,
            @Nullable String rating,
            @Nullable String ratingLabel,
            @Nullable String rated,
            List<String> overview,
            List<Content.Point> points,
            List<Content.Fact> facts,
            List<ReportSourceJson> sources,
            String document,
            @Nullable String publisher,
            @Nullable String researched,
            @Nullable Integer page,
            @Nullable Integer pages,
            @Nullable String license,
            @Nullable String notice,
            List<String> guessed,
            @Nullable String note,
            @Nullable String foundBy,
            String citation,
            String address) {
        static ItemJson of(NumberedItem row) {
            Entry entry = row.item().entry();
            Content content = entry.content();
            Provenance provenance = entry.provenance();
            return new ItemJson(
                    row.number(),
                    entry.id().value(),
                    entry.title(),
                    entry.kind().name(),
                    entry.kind().label(),
                    entry.city().map(City::name).orElse(null),
                    entry.city().flatMap(City::country).orElse(null),
                    entry.city().flatMap(City::region).map(Region::label).orElse(null),
                    entry.theme().map(Theme::label).orElse(null),
                    entry.rating().map(Rating::name).orElse(null),
                    entry.rating().map(Rating::label).orElse(null),
                    entry.rated().orElse(null),
                    content.overview(),
                    content.points(),
                    content.facts(),
                    content.sources().stream().map(ReportSourceJson::of).toList(),
                    provenance.document(),
                    provenance.publisher().orElse(null),
                    provenance.researched().map(Object::toString).orElse(null),
                    entry.place().page().map(Page::number).orElse(null),
                    entry.place().page().map(Page::of).orElse(null),
                    provenance.license().orElse(null),
                    provenance.notice().orElse(null),
                    provenance.guessed().stream().map(Enum::name).toList(),
                    row.item().note().orElse(null),
                    row.item().foundBy().orElse(null),
                    Citation.of(entry, row.seen()).toString(),
                    row.item().address());
        }
    }
}
