package jirei.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.Provenance.Guess;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;

/** The wording of values in reports. */
final class Wording {

    private Wording() {}

    /** The label first, since － alone might be read as a formula: {@code 情報なし（－）}. */
    static String of(Rating rating) {
        return rating.label() + "（" + rating.mark() + "）";
    }

    /**
     * What an entry's rating rates, since it is not the entry itself but the city on the theme, or the organisation:
     * {@code ★ ソウル×デジタルデバイド}, {@code ★ 組織}.
     */
    static Optional<String> rated(Entry entry) {
        return entry.rating().map(rating -> {
            Optional<String> city =
                    entry.city().map(City::name).map(name -> entry.provenance().marked(Guess.CITY, name));
            String subject = entry.kind().isRatedItself()
                    ? entry.kind().label()
                    : Stream.of(city, entry.theme().map(Theme::label))
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining("×"));
            return (rating.mark() + " " + subject).strip();
        });
    }

    /** The number of entries in the report, and whether more were found. */
    static String count(Report report) {
        String count = String.format(Locale.JAPAN, "%,d件", report.count());
        return report.isCut()
                ? String.format(Locale.JAPAN, "%,d件のうち先頭の%s（一度に書き出せるのは%,d件まで）", report.found(), count, Report.LIMIT)
                : count;
    }
}
