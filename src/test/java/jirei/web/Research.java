package jirei.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jirei.casestudy.City;
import jirei.casestudy.Content;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Content.Point;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Place;
import jirei.casestudy.Provenance;
import jirei.casestudy.Rating;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.search.MarkedEntry;
import jirei.web.study.CityStudy;

/** Small dossiers for tests of views. */
public final class Research {
    private Research() {}

    /** The study of a city with these entries. */
    public static CityStudy on(String city, Map<Theme, Rating> ratings, Entry... entries) {
        Provenance provenance = Provenance.of(city + ".md", city + "の資料");
        City named = City.named(city);
        return new CityStudy(
                new Dossier(provenance, Optional.of(named), ratings, entries.length),
                named,
                Arrays.stream(entries).map(MarkedEntry::plain).toList());
    }

    /** An entry with a sentence, a point and a source. */
    public static Entry entry(EntryKind kind, String title, Theme theme) {
        Content content = new Content(
                List.of(title + "の概要。"),
                List.of(new Point(1, title + "の要点")),
                List.of(),
                List.of(Source.titled(title + "の参考")),
                "");
        return entry(kind, title, Optional.of(theme), content);
    }

    /** An entry with a title only. */
    public static Entry bare(EntryKind kind, String title, Optional<Theme> theme) {
        return entry(kind, title, theme, new Content(List.of(), List.of(), List.of(), List.of(), ""));
    }

    /** Basic data from alternating labels and values. */
    public static Entry profile(String... data) {
        List<Fact> facts = IntStream.range(0, data.length / 2)
                .mapToObj(i -> new Fact(data[2 * i], data[2 * i + 1]))
                .toList();
        Content content = new Content(List.of(), List.of(), facts, List.of(), "");
        return entry(EntryKind.PROFILE, "基礎情報", Optional.empty(), content);
    }

    private static Entry entry(EntryKind kind, String title, Optional<Theme> theme, Content content) {
        return new Entry(
                EntryId.of(title, kind.name()),
                kind,
                title,
                Optional.empty(),
                theme,
                Optional.empty(),
                new Place(0, 1, Optional.empty(), List.of("章", title)),
                content,
                Provenance.of("file.md", "資料"));
    }
}
