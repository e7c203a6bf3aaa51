package jirei.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Content.Point;
import jirei.casestudy.Entry;
import jirei.casestudy.Page;
import jirei.casestudy.Provenance;
import jirei.casestudy.Rating;
import jirei.casestudy.Region;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.web.http.Json;
import jirei.web.study.StudyLookup.Neighbours;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /api/entries/{id}}: a whole entry, with the previous and next entry of its dossier.
 *
 * @param rated the subject of the rating: {@code ソウル×デジタルデバイド}
 */
public record EntryJson(
        String id,
        String title,
        String kind,
        @Nullable String city,
        @Nullable String country,
        @Nullable String region,
        @Nullable String theme,
        @Nullable String rating,
        @Nullable String rated,
        @Nullable Integer page,
        @Nullable Integer pages,
        int line,
        List<String> headings,
        List<String> overview,
        List<Point> points,
        List<Fact> facts,
        List<SourceJson> sources,
        Map<String, List<String>> attributes,
        List<StatedYearJson> years,
        String original,
        ProvenanceJson provenance,
        @Nullable EntrySummary previous,
        @Nullable EntrySummary next) {

    /** A source of the research. */
    public record SourceJson(String title, @Nullable String address) {
        static SourceJson of(Source source) {
            return new SourceJson(
                    source.title(), source.address().map(Object::toString).orElse(null));
        }
    }

    /** The origin of an entry. */
    public record ProvenanceJson(
            String file,
            String document,
            @Nullable String publisher,
            @Nullable String researched,
            @Nullable String license,
            @Nullable String notice,
            List<String> guessed) {
        static ProvenanceJson of(Provenance provenance) {
            return new ProvenanceJson(
                    provenance.file(),
                    provenance.document(),
                    provenance.publisher().orElse(null),
                    provenance.researched().map(Object::toString).orElse(null),
                    provenance.license().orElse(null),
                    provenance.notice().orElse(null),
                    provenance.guessed().stream().map(Enum::name).toList());
        }
    }

    /**
     * An entry in a list.
     *
     * @param rated the subject of the rating: {@code ソウル×デジタルデバイド}
     */
    public record EntrySummary(
            String id,
            String title,
            String kind,
            @Nullable String theme,
            @Nullable String rating,
            @Nullable String rated,
            @Nullable Integer page,
            @Nullable Integer pages) {
        static EntrySummary of(Entry entry) {
            return new EntrySummary(
                    entry.id().value(),
                    entry.title(),
                    entry.kind().name(),
                    entry.theme().map(Theme::label).orElse(null),
                    entry.rating().map(Rating::name).orElse(null),
                    entry.rated().orElse(null),
                    entry.place().page().map(Page::number).orElse(null),
                    entry.place().page().map(Page::of).orElse(null));
        }
    }

    /** The answer for an entry. */
    public static EntryJson of(Entry entry, Neighbours neighbours) {
        EntrySummary summary = EntrySummary.of(entry);
        Optional<City> city = entry.city();
        return new EntryJson(
                summary.id(),
                summary.title(),
                summary.kind(),
                city.map(City::name).orElse(null),
                city.flatMap(City::country).orElse(null),
                city.flatMap(City::region).map(Region::label).orElse(null),
                summary.theme(),
                summary.rating(),
                summary.rated(),
                summary.page(),
                summary.pages(),
                entry.place().line(),
                entry.place().headings(),
                entry.content().overview(),
                entry.content().points(),
                entry.content().facts(),
                entry.content().sources().stream().map(SourceJson::of).toList(),
                entry.attributes(),
                StatedYearJson.of(entry),
                entry.content().original(),
                ProvenanceJson.of(entry.provenance()),
                neighbours.previous().map(EntrySummary::of).orElse(null),
                neighbours.next().map(EntrySummary::of).orElse(null));
    }

    /** The answer as JSON text. */
    public String toJson() {
        return Json.write(this);
    }
}
