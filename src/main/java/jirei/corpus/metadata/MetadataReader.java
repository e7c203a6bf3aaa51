package jirei.corpus.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.Rating;
import jirei.casestudy.Region;
import jirei.casestudy.ResearchDate;
import jirei.casestudy.Theme;
import jirei.corpus.metadata.FrontMatter.Value;
import jirei.corpus.metadata.YamlReader.YamlError;
import org.jspecify.annotations.Nullable;

/** Turns the YAML of a sidecar or of front matter into {@link Metadata}. What is wrong in a value costs only that. */
public final class MetadataReader {
    private static final String DROPPED = "この項目は使いません";

    /** What stands with every entry of a file is not long. */
    private static final int LONGEST = 1_000;

    private final String file;
    private final FrontMatter yaml;
    private final Severity unknownKeys;
    private final Map<MetadataKey, Value> values = new EnumMap<>(MetadataKey.class);
    private final List<ParseProblem> problems = new ArrayList<>();

    /**
     * Reads the YAML of a file.
     *
     * @param unknownKeys how much an analyst has to care for a key that means nothing here
     */
    public MetadataReader(String file, FrontMatter yaml, Severity unknownKeys) {
        this.file = file;
        this.yaml = yaml;
        this.unknownKeys = unknownKeys;
    }

    public Metadata read() {
        for (YamlError error : yaml.errors()) {
            problem(error.line(), "YAMLとして読めません: " + error.message(), "読めた項目だけを使います");
        }
        if (yaml.values().isEmpty() && yaml.errors().isEmpty()) {
            problem(0, "「title: 題名」のような「項目: 値」の行がありません。", "この付属情報は使いません");
        }
        yaml.values().forEach(this::keep);
        return new Metadata(
                text(MetadataKey.TITLE),
                text(MetadataKey.CITY),
                text(MetadataKey.COUNTRY),
                region(),
                theme(),
                rating(),
                text(MetadataKey.PUBLISHER),
                researched(),
                text(MetadataKey.LICENSE),
                text(MetadataKey.NOTICE),
                problems);
    }

    private void keep(String name, Value value) {
        Optional<MetadataKey> key = MetadataKey.named(name);
        if (key.isEmpty()) {
            String known = Arrays.stream(MetadataKey.values())
                    .map(MetadataKey::inWords)
                    .collect(Collectors.joining("、"));
            boolean serious = unknownKeys == Severity.PROBLEM;
            problems.add(new ParseProblem(
                    unknownKeys,
                    file,
                    value.line(),
                    "「" + shortened(name) + "」は知らない項目です。" + (serious ? "使えるのは " + known + " です。" : ""),
                    DROPPED));
        } else if (!value.nested().isEmpty()) {
            problem(value.line(), "「" + name + "」の値が文ではありません。", DROPPED);
        } else if (value.text().length() > LONGEST) {
            problem(value.line(), "「" + name + "」の値が長すぎます（%,d文字まで）。".formatted(LONGEST), DROPPED);
        } else if (values.putIfAbsent(key.get(), value) != null) {
            problem(value.line(), "「" + name + "」は、ほかの名前ですでに書かれています。", DROPPED);
        }
    }

    private Optional<Value> value(MetadataKey key) {
        @Nullable Value value = values.get(key);
        return Optional.ofNullable(value).filter(found -> !found.text().isBlank());
    }

    private Optional<String> text(MetadataKey key) {
        return value(key).map(value -> value.text().replaceAll("\\s+", " ").strip());
    }

    private Optional<Region> region() {
        return value(MetadataKey.REGION).flatMap(value -> {
            Optional<Region> region = Region.named(value.text());
            if (region.isEmpty()) {
                String known = Arrays.stream(Region.values()).map(Region::label).collect(Collectors.joining("、"));
                problem(value.line(), "地域「" + shortened(value.text()) + "」はありません。" + known + "のどれかです。", DROPPED);
            }
            return region;
        });
    }

    private Optional<Theme> theme() {
        return value(MetadataKey.THEME).flatMap(value -> {
            String name = value.text();
            Optional<Theme> theme = Theme.recognized(shortened(name));
            if (theme.isEmpty()) {
                problem(value.line(), Theme.unknown(shortened(name)), DROPPED);
            } else if (Theme.named(name).isEmpty()) {
                String message = "「" + name + "」をテーマ「" + theme.get().label() + "」として読みました。";
                problems.add(new ParseProblem(Severity.NOTE, file, value.line(), message, ""));
            }
            return theme;
        });
    }

    private Optional<Rating> rating() {
        return value(MetadataKey.RATING).flatMap(value -> {
            Optional<Rating> rating = Rating.named(value.text());
            if (rating.isEmpty()) {
                problem(value.line(), "「" + shortened(value.text()) + "」は評価（★、○、－）ではありません。", DROPPED);
            }
            return rating;
        });
    }

    private Optional<ResearchDate> researched() {
        return value(MetadataKey.DATE).flatMap(value -> {
            Optional<ResearchDate> date = DateInText.date(value.text());
            if (date.isEmpty()) {
                problem(
                        value.line(),
                        "日付「" + shortened(value.text()) + "」は 2026-11、2026-11-30、2026、2026年11月、令和8年11月 のどの形でもありません。",
                        DROPPED);
            }
            return date;
        });
    }

    private void problem(int line, String message, String kept) {
        problems.add(new ParseProblem(Severity.PROBLEM, file, line, message, kept));
    }

    /** Enough of a text to recognise it. */
    private static String shortened(String text) {
        int most = 40;
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
