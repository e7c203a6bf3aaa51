package jirei.web.about;

import java.util.Arrays;
import java.util.stream.Collectors;
import jirei.casestudy.Rating;
import jirei.export.ExportFormat;
import jirei.export.Report;
import jirei.search.MatchType;
import jirei.web.parts.Counts;
import jirei.web.parts.RatingView;
import jirei.web.url.SearchUrl;

/** The parts of the help page that are generated from enums, so that none is missing there. */
public record HelpPage() {
    /** The URL of the search for a text. */
    public static String search(String typed) {
        return SearchUrl.HOME.asking(typed).toString();
    }

    /** The export limit, in Japanese notation. */
    public static String mostExported() {
        return Counts.format(Report.LIMIT);
    }

    /** The file name endings of the export formats except JSON: {@code .xlsx .csv}. */
    public static String otherEndings() {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format != ExportFormat.JSON)
                .map(format -> "." + format.extension())
                .collect(Collectors.joining(" "));
    }

    /** The rating as all pages show it. */
    public static RatingView shown(Rating rating) {
        return RatingView.of(rating);
    }

    /** The meaning of a rating, in Japanese. */
    public static String meaning(Rating rating) {
        return switch (rating) {
            case BENCHMARK -> "東京都が特に参考にすべき（ベンチマークすべき）事例があります。";
            case INFORMATION -> "参考になる情報があります。";
            case NONE -> "調査しましたが、取り上げる情報はありませんでした。";
        };
    }

    /** The meaning of a match type with an example, in Japanese. */
    public static String meaning(MatchType way) {
        return switch (way) {
            case AS_TYPED -> "入力した語がそのままあります。活用形（「教える」と「教えて」など）も含みます。";
            case VARIANT -> "同じ語の別の書き方です（「取り組み」と「取組」、「souru」と「ソウル」）。";
            case ATTRIBUTE -> "本文ではなく、項目の都市・テーマ・種別・評価に当てはまります。";
            case SYNONYM -> "同じ意味の語か、その一種を表す語です（「スマホ」と「スマートフォン」）。";
            case CORRECTED -> "打ち間違いとみて直した語です（「行制改革」と「行政改革」）。";
            case RELATED -> "意味の近い語です（「高齢者」と「高齢化」）。その語を含むとは数えません。";
            case PARTIAL -> "語の文字の大部分が、その順に並んでいます。その語を含むとは数えません。";
            case MEANING -> "入力した語は含みませんが、意味の近い語を含む項目です。件数には入りません。";
        };
    }
}
