package jirei.web.compare;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The label of basic data, taken apart so that cities share a row whose labels differ only in unit or year:
 * {@code 人口（2023年） → 人口, （2023年）}.
 *
 * <p>What else stands in brackets is part of the name, since 面積（水域含む） is not 面積.
 *
 * @param name the label without the brackets that name a unit or a year
 * @param detail these brackets as they are written; empty where there are none
 */
record FactLabel(String written, String name, String detail) {
    private static final Pattern BRACKETS = Pattern.compile("\\s*[（(〔［\\[【]([^（()）〔〕［］\\[\\]【】]*)[）)〕］\\]】]");

    private static final Pattern YEAR = Pattern.compile("\\d{4}([^\\d,].*)?|.*(\\d|元)年.*");

    private static final Pattern UNIT = Pattern.compile(
            "単位.*|[十百千万億兆]*" + "(人|世帯|件|歳|円|米?ドル|ユーロ|ポンド|ウォン|元|usd|eur|%|パーセント|(km2|平方キロ(メートル)?|m2|ha|人)(/.+)?)");

    /** Takes a label apart. */
    static FactLabel of(String label) {
        Matcher brackets = BRACKETS.matcher(label);
        StringBuilder name = new StringBuilder();
        StringBuilder detail = new StringBuilder();
        while (brackets.find()) {
            String within = folded(brackets.group(1));
            boolean aside =
                    YEAR.matcher(within).matches() || UNIT.matcher(within).matches();
            brackets.appendReplacement(name, aside ? "" : Matcher.quoteReplacement(brackets.group()));
            detail.append(aside ? brackets.group().strip() : "");
        }
        brackets.appendTail(name);
        return name.toString().isBlank()
                ? new FactLabel(label, label, "")
                : new FactLabel(label, name.toString().strip(), detail.toString());
    }

    /** What labels of the same row have in common, whichever alias it is and however it is spelled: full-width or not. */
    String key() {
        return folded(FactAlias.of(name));
    }

    /** Whether the other label has the same name and detail. */
    boolean saysTheSameAs(FactLabel other) {
        return key().equals(other.key()) && folded(detail).equals(folded(other.detail));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }
}
