package jirei.web.study;

/** Why a place is empty: three reasons that are never mixed up. */
public enum Gap {
    /** The theme was not researched. */
    UNRESEARCHED,
    /** It was researched, and nothing was found. */
    NOTHING_FOUND,
    /** Something was found, but not of this kind. */
    UNWRITTEN;

    /** In a cell, where this kind of thing would stand: {@code 計画の記載なし}. */
    public String inPlaceOf(String what) {
        return switch (this) {
            case UNRESEARCHED -> "未調査";
            case NOTHING_FOUND -> "情報なし（－）";
            case UNWRITTEN -> what + "の記載なし";
        };
    }

    /** In a dossier, where all of a theme would stand. */
    public String sentence() {
        return switch (this) {
            case UNRESEARCHED -> "このテーマは調査されていません（未調査）。";
            case NOTHING_FOUND -> "調査の結果、情報なし（－）とされています。";
            case UNWRITTEN -> "評価はありますが、この資料に項目の記載はありません。";
        };
    }
}
