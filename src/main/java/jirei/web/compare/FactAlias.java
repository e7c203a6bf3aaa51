package jirei.web.compare;

import java.util.List;

/** Labels of basic data that ask for the same thing, so that they share a row of a comparison: {@code 元首 → 首長}. */
final class FactAlias {
    /** A group a line, first the name that stands for all. A city's 元首 is its mayor; a country has no such profile. */
    private static final List<List<String>> GROUPS = List.of(
            List.of("首長", "元首", "市長", "知事"),
            List.of("位置づけ", "位置付け"),
            List.of("公用語", "言語"),
            List.of("東京との時差", "時差"),
            List.of("主要産業", "産業"));

    private FactAlias() {}

    /** The name that stands for the label; the label itself where it has no alias. */
    static String of(String name) {
        return GROUPS.stream()
                .filter(group -> group.contains(name))
                .map(List::getFirst)
                .findFirst()
                .orElse(name);
    }
}
