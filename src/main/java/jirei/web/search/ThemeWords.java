package jirei.web.search;

import java.util.List;
import jirei.casestudy.Theme;

/** Line break opportunities in the names of themes, for narrow columns. */
public final class ThemeWords {
    private ThemeWords() {}

    /** The pieces of a label; a label that is not a theme is a single piece. */
    public static List<String> of(String label) {
        return Theme.named(label)
                .filter(theme -> theme.label().equals(label))
                .map(ThemeWords::of)
                .orElseGet(() -> List.of(label));
    }

    /** The pieces of the name of a theme: {@code DIGITAL_DIVIDE → デジタル, デバイド}. */
    static List<String> of(Theme theme) {
        return switch (theme) {
            case SERVICE_DESIGN -> List.of("サービス", "デザイン", "/UIUX");
            case DATA_USE -> List.of("データ", "利活用");
            case DIGITAL_SERVICES -> List.of("行政", "サービスの", "デジタル化");
            case CYBERSECURITY -> List.of("サイバー", "セキュリティ");
            case DIGITAL_DIVIDE -> List.of("デジタル", "デバイド");
            case CO_CREATION -> List.of("官民共創");
            case NEW_TECHNOLOGY -> List.of("新技術", "（AI・", "メタバース等）");
            case HUMAN_RESOURCES -> List.of("人材育成・", "確保");
            case SHARED_PROCUREMENT -> List.of("共同利用・", "共同調達");
            case DIGITAL_BUDGET -> List.of("デジタル", "予算");
            case SMART_CITY -> List.of("スマート", "シティ");
        };
    }
}
