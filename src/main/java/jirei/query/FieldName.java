package jirei.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jirei.casestudy.Attribute;
import jirei.casestudy.Dimension;

/** The names of dimensions in a query: {@code 都市, city, Ｃｉｔｙ → CITY}, {@code #府省庁 →} an attribute. */
final class FieldName {
    private static final Map<String, Dimension> DIMENSIONS = Map.ofEntries(
            Map.entry("都市", Dimension.CITY),
            Map.entry("国", Dimension.COUNTRY),
            Map.entry("city", Dimension.CITY),
            Map.entry("country", Dimension.COUNTRY),
            Map.entry("年", Dimension.YEAR),
            Map.entry("year", Dimension.YEAR),
            Map.entry("テーマ", Dimension.THEME),
            Map.entry("分野", Dimension.THEME),
            Map.entry("theme", Dimension.THEME),
            Map.entry("評価", Dimension.RATING),
            Map.entry("rating", Dimension.RATING),
            Map.entry("種別", Dimension.KIND),
            Map.entry("種類", Dimension.KIND),
            Map.entry("kind", Dimension.KIND),
            Map.entry("type", Dimension.KIND),
            Map.entry("地域", Dimension.REGION),
            Map.entry("region", Dimension.REGION));

    private FieldName() {}

    /** The dimension of this name, in any case and width. */
    static Optional<Dimension> dimension(String name) {
        String written = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return written.startsWith(Attribute.SIGN)
                ? Attribute.called(written.substring(Attribute.SIGN.length())).map(Dimension.class::cast)
                : Optional.ofNullable(DIMENSIONS.get(written.toLowerCase(Locale.ROOT)));
    }

    /** The offset of the colon in text that begins with a field name and a colon, {@code 都市:ソウル → 2}; otherwise -1. */
    static int colonIn(String text) {
        int colon = 0;
        while (colon < text.length() && text.charAt(colon) != ':' && text.charAt(colon) != '：') {
            colon++;
        }
        boolean named =
                colon < text.length() && dimension(text.substring(0, colon)).isPresent();
        return named ? colon : -1;
    }
}
