package jirei.corpus.dossier;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.City.Coordinates;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Rating;
import jirei.casestudy.Region;
import jirei.casestudy.Theme;
import jirei.corpus.metadata.FrontMatter;
import jirei.corpus.metadata.YamlReader.YamlError;
import jirei.corpus.text.SourceText;

/** Reads the front matter of a {@link MarkdownDossier}: the city, its ratings and profile, and the provenance. */
final class MarkdownHead {
    private static final List<String> KEYS = List.of(
            "city",
            "country",
            "region",
            "lat",
            "lon",
            "researched",
            "publisher",
            "license",
            "notice",
            "profile",
            "ratings",
            "title");

    private final FrontMatter head;
    private final DossierDraft draft;

    MarkdownHead(FrontMatter head, DossierDraft draft) {
        this.head = head;
        this.draft = draft;
    }

    void read(SourceText text) {
        for (YamlError error : head.errors()) {
            draft.problem(error.line(), "前書き（YAML）を読めません: " + error.message(), "読めた項目だけを収録");
        }
        for (String key : head.keysExcept(KEYS)) {
            draft.problem(head.line(key), "前書きの「" + key + "」は知らない項目です。", "この項目は使いません");
        }
        Optional<String> name = head.text("city");
        if (name.isEmpty()) {
            draft.problem(head.line("city"), "前書きの「city」に都市名がありません。", "都市なしで収録");
        }
        name.ifPresent(city -> draft.city(new City(city, head.text("country"), region(), coordinates())));
        draft.document(head.text("title").or(() -> name).orElse(text.name()));
        head.text("publisher").ifPresent(draft::publisher);
        head.text("license").ifPresent(draft::license);
        head.text("notice").ifPresent(draft::notice);
        researched().ifPresent(draft::researched);
        readRatings();
        addProfile(text, name.orElse(text.name()));
    }

    private Optional<Region> region() {
        Optional<Region> region = head.text("region").flatMap(Region::named);
        if (region.isEmpty() && head.text("region").isPresent()) {
            String known = String.join(
                    "、", Arrays.stream(Region.values()).map(Region::label).toList());
            draft.problem(
                    head.line("region"), "地域「" + head.text("region").get() + "」はありません。" + known + "のどれかです。", "地域なしで収録");
        }
        return region;
    }

    private Optional<Coordinates> coordinates() {
        Optional<String> latitude = head.text("lat");
        Optional<String> longitude = head.text("lon");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Coordinates(Double.parseDouble(latitude.orElse("")), Double.parseDouble(longitude.orElse(""))));
        } catch (IllegalArgumentException e) {
            draft.problem(head.line(latitude.isPresent() ? "lat" : "lon"), "緯度・経度（lat、lon）が数ではないか、範囲の外です。", "位置なしで収録");
            return Optional.empty();
        }
    }

    private Optional<YearMonth> researched() {
        Optional<String> month = head.text("researched");
        try {
            return month.map(YearMonth::parse);
        } catch (DateTimeException e) {
            draft.problem(head.line("researched"), "調査年月「" + month.orElse("") + "」は 2026-11 の形ではありません。", "調査年月なしで収録");
            return Optional.empty();
        }
    }

    private void readRatings() {
        EnumSet<Theme> named = EnumSet.noneOf(Theme.class);
        head.nested("ratings")
                .forEach((name, value) -> draft.theme(name, value.line()).ifPresent(theme -> {
                    named.add(theme);
                    Optional<Rating> rating = Rating.ofMark(value.text());
                    rating.ifPresent(found -> draft.rating(theme, found));
                    if (rating.isEmpty()) {
                        draft.problem(value.line(), "「" + value.text() + "」は評価（★、○、－）ではありません。", "評価なしで収録");
                    }
                }));
        List<String> missing =
                EnumSet.complementOf(named).stream().map(Theme::label).toList();
        if (!missing.isEmpty()) {
            draft.problem(head.line("ratings"), "評価（ratings）に次のテーマがありません: " + String.join("、", missing), "評価なしで収録");
        }
    }

    private void addProfile(SourceText text, String title) {
        ContentDraft content = new ContentDraft();
        head.text("country").ifPresent(country -> content.fact("国", country));
        head.nested("profile").forEach((label, value) -> {
            if (!value.text().isEmpty()) {
                content.fact(label, value.text());
            }
        });
        content.original(text.between(1, head.endLine()));
        draft.add(new EntryDraft(
                EntryKind.PROFILE,
                title,
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.empty(),
                List.of(),
                content.toContent()));
    }
}
