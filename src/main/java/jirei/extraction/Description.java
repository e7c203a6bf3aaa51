package jirei.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jirei.japanese.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself.
 *
 * @param format the media type that its content has, whatever its name says: {@code application/pdf}
 * @param title that its author gave it, which may be the name of a template; what a program put there, such as the name of a
 *     file, is none
 * @param date of its last change, as {@code 2026-11-22}
 * @param leftOut the parts that were not read
 */
public record Description(
        String format, Optional<String> title, Optional<String> author, Optional<String> date, List<LeftOut> leftOut) {
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:microsoft (?:word|excel|powerpoint) ?-.*|(?:(?:power)?point |powerpoint ?)?(?:presentation|プレゼンテーション) ?\\d*"
                    + "|(?:power)?point .*presentation|(?:slide|スライド|page|ページ|sheet|book|document|文書|word 文書) ?\\d*"
                    + "|untitled.*|無題.*|名称未設定.*|新規.*(?:文書|ドキュメント|ワークシート|プレゼンテーション)|title|タイトル|表題|題名|test|テスト"
                    + "|.*\\.(?:docx?|xlsx?|pptx?|pdf|jtdc?|od[tsp]|html?|tmp|indd|ai|rtf|txt)|about:blank|https?://.*|[\\W&&[^\\p{L}]]*\\d*[\\W&&[^\\p{L}]]*)");

    public Description {
        title = title.filter(words -> !NO_TITLE.matcher(words).matches());
        leftOut = List.copyOf(leftOut);
    }

    /** What a document says of itself that was read as a whole. */
    public Description(String format, Optional<String> title, Optional<String> author, Optional<String> date) {
        this(format, title, author, date, List.of());
    }

    /** A value as a document states it, repaired; empty where it is missing or blank. */
    static Optional<String> stated(@Nullable String written) {
        return Optional.ofNullable(written)
                .map(Normalizer::repair)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
