package jirei.export;

import java.util.Locale;
import java.util.Optional;
import jirei.casestudy.Entry;
import jirei.casestudy.Rating;

/** The wording of values in reports. */
final class Wording {

    private Wording() {}

    /** The label first, since － alone might be read as a formula: {@code 情報なし（－）}. */
    static String of(Rating rating) {
        return rating.label() + "（" + rating.mark() + "）";
    }

    /** The rating with its subject, since it is not a rating of the case: {@code ★ ソウル×デジタルデバイド}, {@code ★ 組織の評価}. */
    static Optional<String> rated(Entry entry) {
        return entry.rating().map(rating -> (rating.mark() + " " + entry.rated().orElse("")).strip());
    }

    /** The rating as a keyword that many entries share: {@code 都市の評価: ベンチマーク}. */
    static Optional<String> keyword(Entry entry) {
        String rated = entry.kind().isRatedItself() ? entry.kind().label() : "都市";
        return entry.rating().map(rating -> rated + "の評価: " + rating.label());
    }

    /** The number of entries in the report, and whether more were found. */
    static String count(Report report) {
        String count = String.format(Locale.JAPAN, "%,d件", report.count());
        return report.isCut()
                ? String.format(Locale.JAPAN, "%,d件のうち先頭の%s（一度に書き出せるのは%,d件まで）", report.found(), count, Report.LIMIT)
                : count;
    }
}
