package jirei.web.study;

/** The reason why a cell or section is empty. The three reasons are never mixed up. */
public enum Gap {
    /** The theme was not researched. */
    UNRESEARCHED,
    /** The theme was researched without a finding. */
    NOTHING_FOUND,
    /** There is a finding, but no entry of this kind. */
    UNWRITTEN;

    /** The text of an empty cell for a kind of entry: {@code 計画の記載なし}. */
    public String inPlaceOf(String what) {
        return switch (this) {
            case UNRESEARCHED -> "未調査";
            case NOTHING_FOUND -> "情報なし（－）";
            case UNWRITTEN -> what + "の記載なし";
        };
    }

    /** The text of an empty section of a dossier. */
    public String sentence() {
        return switch (this) {
            case UNRESEARCHED -> "このテーマは調査されていません（未調査）。";
            case NOTHING_FOUND -> "調査の結果、情報なし（－）とされています。";
            case UNWRITTEN -> "評価はありますが、この資料に項目の記載はありません。";
        };
    }
}
