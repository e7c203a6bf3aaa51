package jirei.casestudy;

import java.util.Optional;
import java.util.stream.Stream;

/** What a text says of a year. */
public enum YearKind {
    /** Something began: 2020年に開始. */
    START("開始"),
    /** Something is planned for it: 2030年までに. */
    PLAN("計画"),
    /** A figure or a result of it: 2023年時点. */
    RESULT("実績"),
    /** The year is stated, and no more. */
    MENTION("記載");

    private final String label;

    YearKind(String label) {
        this.label = label;
    }

    /** The label in Japanese. */
    public String label() {
        return label;
    }

    /** The kind with this label. */
    static Optional<YearKind> labelled(String text) {
        return Stream.of(values()).filter(kind -> kind.label.equals(text)).findFirst();
    }
}
