package jirei.web.about;

import java.util.List;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.search.IndexState;
import jirei.search.IndexView;
import jirei.web.parts.Counts;

/**
 * The health of the program, for the status page and for monitoring.
 *
 * @param dossiers the number of dossiers
 * @param problems the number of parse problems
 * @param notes the number of parse notes
 */
public record Health(HealthCondition condition, IndexState index, int dossiers, long problems, long notes) {

    /** The condition of the index. */
    public enum HealthCondition {
        /** The whole corpus can be searched. */
        OK("正常"),
        /** Searches work, but parts of the corpus were not read. */
        ATTENTION("確認が必要"),
        /** The index is empty. */
        DOWN("検索できません");

        private final String label;

        HealthCondition(String label) {
            this.label = label;
        }

        /** The label in Japanese. */
        public String label() {
            return label;
        }
    }

    static Health of(IndexView view) {
        return of(view.state(), view.dossiers().size(), view.problems());
    }

    static Health of(IndexState index, int dossiers, List<ParseProblem> found) {
        long problems = found.stream()
                .filter(problem -> problem.severity() == Severity.PROBLEM)
                .count();
        HealthCondition condition =
                index.isEmpty() ? HealthCondition.DOWN : problems > 0 ? HealthCondition.ATTENTION : HealthCondition.OK;
        return new Health(condition, index, dossiers, problems, found.size() - problems);
    }

    /** The condition as a sentence with the action to take, in Japanese. */
    public String message() {
        return switch (condition) {
            case OK -> index.beingWritten() ? "検索できます。" + updating() : "すべての資料を検索できます。";
            case ATTENTION ->
                "検索できますが、資料に読み取れなかったところがあります（" + Counts.format(problems) + "件）。"
                        + (index.beingWritten() ? updating() : "");
            case DOWN ->
                index.beingWritten()
                        ? "索引を作っています" + work() + "。できたところから検索できます。"
                        : "索引に項目がありません。資料フォルダーに資料を入れ、索引を作ると検索できます。";
        };
    }

    private String updating() {
        return "索引を更新している" + work() + "ので、結果が変わることがあります。";
    }

    /** The progress of indexing in brackets, if known. */
    private String work() {
        return index.work()
                .map(work -> "（ファイル" + Counts.format(work.of()) + "件のうち" + Counts.format(work.done()) + "件を確認）")
                .orElse("");
    }
}
