package jirei.corpus;

import java.net.URI;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jirei.casestudy.City;
import jirei.casestudy.Content;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.Rating;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record of a collection.
 *
 * <pre>
 * {"title": "見出し", "text": "本文",                     the text may be called body or content, and be an array
 *  "id": "d00017",                                     what judgments call it
 *  "city": "ソウル", "theme": "データ利活用", "rating": "★",
 *  "source": "年報", "url": "https://example.org/",
 *  "date": "2026-11"}                                  a day is taken as its month
 * </pre>
 *
 * <p>A record needs a title or a text; one without a title is called by the beginning of its text.
 *
 * @param key the id that the record gives itself
 * @param unknownNames the names in it that have no meaning here
 */
record JsonRecord(
        Optional<String> key,
        String title,
        List<String> paragraphs,
        Optional<City> city,
        Optional<Theme> theme,
        Optional<Rating> rating,
        Optional<Source> source,
        Optional<YearMonth> month,
        List<String> unknownNames) {
    private static final List<String> TEXTS = List.of("text", "body", "content");
    private static final Set<String> NAMES =
            Set.of("id", "title", "text", "body", "content", "city", "theme", "rating", "source", "url", "date");

    private static final int LONGEST_TITLE = 40;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What is wrong in a line, and what becomes of it. */
    record Problem(Severity severity, String message, String kept) {}

    /** The record on a line, or nothing where there is none; what is wrong is told. */
    static Optional<JsonRecord> parse(String line, Consumer<Problem> problems) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            int column = Math.max(e.getLocation().getColumnNr(), 1);
            problems.accept(lost("JSONとして読めません（" + column + "文字目）: " + reason(e)));
            return Optional.empty();
        }
        if (!node.isObject()) {
            problems.accept(lost("JSONのオブジェクト（{…}）ではありません。"));
            return Optional.empty();
        }
        return new Parser(node, problems).read();
    }

    Content content(String original) {
        return new Content(paragraphs, List.of(), List.of(), source.stream().toList(), original);
    }

    /** What the library says, without its hints for programmers, which stand in brackets. */
    private static String reason(JacksonException e) {
        return e.getOriginalMessage().replaceFirst(" \\(.*", "");
    }

    private static Problem lost(String message) {
        return new Problem(Severity.PROBLEM, message, "この行は使いません");
    }

    /** Reads the values of one record. */
    private record Parser(JsonNode node, Consumer<Problem> problems) {
        Optional<JsonRecord> read() {
            List<String> paragraphs = paragraphs();
            String title = text("title").orElse("");
            if (title.isBlank() && paragraphs.isEmpty()) {
                problems.accept(lost("題名（title）も本文（text）もありません。"));
                return Optional.empty();
            }
            if (paragraphs.isEmpty()) {
                problem("本文（text）がありません。", "題名だけを収録");
            }
            return Optional.of(new JsonRecord(
                    text("id"),
                    title.isBlank() ? beginning(paragraphs.getFirst()) : title,
                    paragraphs,
                    text("city").map(Gazetteer::city),
                    theme(),
                    rating(),
                    source(),
                    month(),
                    node.propertyNames().stream()
                            .filter(name -> !NAMES.contains(name))
                            .toList()));
        }

        /** The value as it is written, without blanks at its ends; nothing where it is absent, null or empty. */
        private Optional<String> text(String name) {
            JsonNode value = node.path(name);
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            }
            if (!value.isString() && !value.isNumber()) {
                problem("「" + name + "」の値が文字列ではありません。", "この値なしで収録");
                return Optional.empty();
            }
            return Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
        }

        private List<String> paragraphs() {
            List<String> paragraphs = new ArrayList<>();
            for (String name : TEXTS) {
                JsonNode value = node.path(name);
                if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
                    value.forEach(part -> addLines(part.asString(), paragraphs));
                } else {
                    text(name).ifPresent(text -> addLines(text, paragraphs));
                }
            }
            return paragraphs;
        }

        private static void addLines(String text, List<String> paragraphs) {
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(paragraphs::add);
        }

        private static String beginning(String text) {
            int length = text.codePointCount(0, text.length());
            return length <= LONGEST_TITLE ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
        }

        private Optional<Theme> theme() {
            Optional<String> name = text("theme");
            Optional<Theme> theme = name.flatMap(Theme::recognized);
            if (name.isPresent() && theme.isEmpty()) {
                problem("「" + name.get() + "」は11のテーマのどれでもありません。テーマ名を確かめてください。", "テーマなしで収録");
            } else if (name.isPresent() && Theme.named(name.get()).isEmpty()) {
                String label = theme.map(Theme::label).orElse("");
                problems.accept(new Problem(Severity.NOTE, "「" + name.get() + "」をテーマ「" + label + "」として読みました。", ""));
            }
            return theme;
        }

        private Optional<Rating> rating() {
            Optional<String> mark = text("rating");
            Optional<Rating> rating = mark.flatMap(Rating::named);
            if (mark.isPresent() && rating.isEmpty()) {
                problem("「" + mark.get() + "」は評価（★、○、－）ではありません。", "評価なしで収録");
            }
            return rating;
        }

        private Optional<Source> source() {
            Optional<String> title = text("source");
            Optional<String> target = text("url").or(() -> title.filter(text -> text.matches("(?i)https?://.*")));
            Optional<URI> address = target.flatMap(Inline::address);
            if (target.isPresent() && address.isEmpty()) {
                problem("参考のアドレスが http(s) のものではありません: " + target.get(), "題名だけを収録");
            }
            return title.or(() -> address.map(URI::toString)).map(text -> new Source(text, address));
        }

        private Optional<YearMonth> month() {
            Optional<String> date = text("date");
            try {
                return date.map(text -> text.substring(0, Math.min(text.length(), "2026-11".length())))
                        .map(YearMonth::parse);
            } catch (DateTimeException e) {
                problem("日付「" + date.orElse("") + "」は 2026-11 や 2026-11-30 の形ではありません。", "日付なしで収録");
                return Optional.empty();
            }
        }

        private void problem(String message, String kept) {
            problems.accept(new Problem(Severity.PROBLEM, message, kept));
        }
    }
}
