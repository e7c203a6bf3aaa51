package jirei.export;

import java.util.Locale;
import jirei.casestudy.Rating;

/** The wording of values in reports. */
final class Wording {

    private Wording() {}

    /** The label first, since － alone might be read as a formula: {@code 情報なし（－）}. */
    static String of(Rating rating) {
        return rating.label() + "（" + rating.mark() + "）";
    }

    /** The number of entries in the report, and whether more were found. */
    static String count(Report report) {
        String count = String.format(Locale.JAPAN, "%,d件", report.count());
        return report.isCut()
                ? String.format(Locale.JAPAN, "%,d件のうち先頭の%s（一度に書き出せるのは%,d件まで）", report.found(), count, Report.LIMIT)
                : count;
    }
}
