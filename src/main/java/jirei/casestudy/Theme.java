package jirei.casestudy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The eleven research fields of the study, in its order. */
public enum Theme {
    SERVICE_DESIGN("サービスデザイン/UIUX"),
    DATA_USE("データ利活用"),
    DIGITAL_SERVICES("行政サービスのデジタル化"),
    CYBERSECURITY("サイバーセキュリティ"),
    DIGITAL_DIVIDE("デジタルデバイド"),
    CO_CREATION("官民共創"),
    NEW_TECHNOLOGY("新技術（AI・メタバース等）"),
    HUMAN_RESOURCES("人材育成・確保"),
    SHARED_PROCUREMENT("共同利用・共同調達"),
    DIGITAL_BUDGET("デジタル予算"),
    SMART_CITY("スマートシティ");

    /** One typing error per four letters is accepted; デジタル予算 must not match デジタルデバイド. */
    private static final int LETTERS_PER_SLIP = 4;

    /** In letters, of a part of a name that stands for the whole. */
    private static final int SHORTEST_PART = 3;

    private static final Pattern BETWEEN_PARTS = Pattern.compile("[/・]");
    private static final Pattern IN_BRACKETS = Pattern.compile("（[^）]*）");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    /** The name in the study; the value of the theme facet. */
    public String label() {
        return label;
    }

    /**
     * Parses a Japanese name, ignoring width, case and punctuation, or {@link #name()}: {@code サービスデザイン / UI・UX →
     * SERVICE_DESIGN}.
     */
    public static Optional<Theme> named(String text) {
        String written = NameLetters.lettersOf(text);
        for (Theme theme : values()) {
            if (NameLetters.lettersOf(theme.label).equals(written)
                    || theme.name().equalsIgnoreCase(text.strip())) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }

    /**
     * The theme that running text calls by its name or by one part of it: {@code 新技術 → NEW_TECHNOLOGY}, {@code 共同調達 →
     * SHARED_PROCUREMENT}; parts in brackets and short ones are words like others.
     */
    public static Optional<Theme> calledInText(String text) {
        Optional<Theme> whole = named(text);
        if (whole.isPresent()) {
            return whole;
        }
        String written = NameLetters.lettersOf(text);
        for (Theme theme : values()) {
            boolean called = BETWEEN_PARTS
                    .splitAsStream(IN_BRACKETS.matcher(theme.label).replaceAll(""))
                    .filter(part -> part.length() >= SHORTEST_PART)
                    .anyMatch(part -> NameLetters.lettersOf(part).equals(written));
            if (called) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }

    /** The error message for a name that matches no theme. */
    public static String unknown(String text) {
        return "「" + text + "」は11のテーマのどれでもありません。テーマ名を確かめてください。";
    }

    /** The themes whose names contain the text: {@code AI → NEW_TECHNOLOGY}; {@code デジタル} is in three names. */
    public static List<Theme> containing(String text) {
        String written = NameLetters.lettersOf(text);
        List<Theme> themes = new ArrayList<>();
        for (Theme theme : values()) {
            if (!written.isEmpty() && NameLetters.lettersOf(theme.label).contains(written)) {
                themes.add(theme);
            }
        }
        return List.copyOf(themes);
    }

    /**
     * The only theme that a misspelt or shortened name can mean: {@code デジタルデバインド → DIGITAL_DIVIDE}, {@code 新技術 →
     * NEW_TECHNOLOGY}; empty where several match, as for {@code デジタル}.
     */
    public static Optional<Theme> recognized(String text) {
        Optional<Theme> exact = named(text);
        if (exact.isPresent()) {
            return exact;
        }
        String written = NameLetters.lettersOf(text);
        List<Theme> shortened = new ArrayList<>();
        List<Theme> misspelt = new ArrayList<>();
        for (Theme theme : values()) {
            String name = NameLetters.lettersOf(theme.label);
            int slips = EditDistance.between(written, name);
            if (written.length() >= 3 && name.startsWith(written)) {
                shortened.add(theme);
            } else if (slips * LETTERS_PER_SLIP <= name.length()) {
                misspelt.add(theme);
            }
        }
        List<Theme> candidates = shortened.isEmpty() ? misspelt : shortened;
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }
}
