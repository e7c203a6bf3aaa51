package jirei.corpus.tables;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jirei.casestudy.City;
import jirei.casestudy.Content.Fact;

/**
 * What a row without a title and a text is called: its first value that names it, or its city. Codes, dates, amounts
 * and categories name nothing, nor does a value that was refused as a theme or a rating; they are taken where there is
 * nothing else.
 */
final class StandInTitle {
    private static final Pattern NAMELESS = Pattern.compile(".*(?:コード|番号|区分|種別|種類|分類|カテゴリー?|ジャンル|年度|年月|年月日|日付|開始日|終了日"
            + "|日時|時間|時刻|電話|ファックス|メール|アドレス|緯度|経度|件数|人数|数量|金額|費|額|率|備考|有無)|no\\.?|id|url|tel|fax|e-?mail"
            + "|都道府県(?:名|コード)?.*");
    private static final Pattern CODE =
            Pattern.compile("[\\p{N}\\p{P}\\p{S}\\s]+|[A-Za-z]{0,5}[-_ ]?\\d[\\dA-Za-z._/-]*|https?://\\S*");

    private StandInTitle() {}

    /**
     * The name of a row.
     *
     * @param facts all that is known of it; at least one
     * @param refused those of them that stand in columns of other roles
     */
    static String of(List<Fact> facts, List<Fact> refused, Optional<City> city) {
        return facts.stream()
                .filter(fact -> !refused.contains(fact) && isName(fact))
                .map(Fact::value)
                .findFirst()
                .or(() -> city.map(City::name))
                .or(() -> facts.stream()
                        .filter(fact -> !refused.contains(fact))
                        .map(Fact::value)
                        .findFirst())
                .orElseGet(() -> facts.getFirst().value());
    }

    private static boolean isName(Fact fact) {
        return !NAMELESS.matcher(ColumnRole.folded(fact.label())).matches()
                && !CODE.matcher(fact.value()).matches();
    }
}
