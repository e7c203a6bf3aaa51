package jirei.web.about;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.search.IndexState;
import jirei.search.IndexView;
import jirei.search.IndexingStatus;
import jirei.web.parts.Counts;
import jirei.web.study.IndexNotes;

/**
 * The health of the program, for the status page and for monitoring.
 *
 * @param trouble why the index cannot be brought up to date, in Japanese
 * @param dossiers the number of dossiers
 * @param problems the number of parse problems
 * @param notes the number of parse notes
 */
public record Health(
        HealthCondition condition,
        IndexState index,
        Optional<String> trouble,
        int dossiers,
        long problems,
        long notes) {

    /** The condition of the index. */
    public enum HealthCondition {
        /** The whole corpus can be searched. */
        OK("正常"),
        /** Searches work, but parts of the corpus were not read, or the index is not up to date. */
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

    static Health of(IndexView view, IndexingStatus status) {
        return of(
                view.state(),
                status.trouble().flatMap(IndexNotes::outdated),
                view.dossiers().size(),
                view.problems());
    }

    static Health of(IndexState index, Optional<String> trouble, int dossiers, List<ParseProblem> found) {
        long problems = found.stream()
                .filter(problem -> problem.severity() == Severity.PROBLEM)
                .count();
        boolean isWell = problems == 0 && trouble.isEmpty();
        HealthCondition condition =
                index.isEmpty() ? HealthCondition.DOWN : isWell ? HealthCondition.OK : HealthCondition.ATTENTION;
        return new Health(condition, index, trouble, dossiers, problems, found.size() - problems);
    }

    /** The condition as a sentence with the action to take, in Japanese. */
    public String message() {
        return trouble.orElse("") + ownMessage();
    }

    private String ownMessage() {
        return switch (condition) {
            case OK -> index.beingWritten() ? "検索できます。" + updating() : "すべての資料を検索できます。";
            case ATTENTION ->
                problems == 0
                        ? ""
                        : "検索できますが、資料に読み取れなかったところがあります（" + Counts.format(problems) + "件）。"
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
