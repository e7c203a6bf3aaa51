package jirei.export;

import java.util.Locale;
import jirei.casestudy.Rating;

/** What is not text by itself, as a report writes it. */
final class Wording {

    private Wording() {}

    /** In words first, since － alone might be computed: {@code 情報なし（－）}. */
    static String of(Rating rating) {
        return rating.label() + "（" + rating.mark() + "）";
    }

    /** How many entries the report has, and whether there were more. */
    static String count(Report report) {
        String count = String.format(Locale.JAPAN, "%,d件", report.count());
        return report.isCut()
                ? String.format(Locale.JAPAN, "%,d件のうち先頭の%s（一度に書き出せるのは%,d件まで）", report.found(), count, Report.LIMIT)
                : count;
    }
}
