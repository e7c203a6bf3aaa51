package jirei.web.queries;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.eval.JudgedSet;
import jirei.eval.Measure;
import jirei.eval.PairedEvaluation;
import jirei.eval.RunComparison;
import jirei.eval.Topic;
import jirei.web.parts.Counts;
import jirei.web.url.SearchUrl;

/**
 * The outcome of a trial of synonyms, as the page shows it.
 *
 * @param summary how many of the recorded queries change
 * @param unfinished why not all was asked; empty if it was
 */
public record TrialView(String summary, String unfinished, List<ChangeRow> rows, Optional<JudgedView> judged) {
    private static final int MOST_QUESTIONS = 10;

    public TrialView {
        rows = List.copyOf(rows);
    }

    /**
     * A recorded query whose answer changes.
     *
     * @param search the address of its search, without the synonyms
     */
    public record ChangeRow(
            String query, String search, String before, String after, String change, List<FoundTitle> titles) {
        static ChangeRow of(QueryChange change) {
            return new ChangeRow(
                    change.query(),
                    SearchUrl.HOME.asking(change.query()).toString(),
                    Counts.format(change.before().total()),
                    Counts.format(change.after().total()),
                    change.inWords(),
                    change.titles());
        }
    }

    /**
     * An entry among the first.
     *
     * @param city empty if it is of none
     * @param isNew whether it was not among them without the synonyms
     */
    public record FoundTitle(String title, String href, String city, boolean isNew) {}

    /**
     * The figures of the judged questions.
     *
     * @param questions how many were asked
     */
    public record JudgedView(String questions, List<MeasureRow> measures, List<QuestionRow> largest) {}

    /** A measure in two views. */
    public record MeasureRow(String name, String before, String after, String better, String worse) {}

    /** A question with another nDCG@10. */
    public record QuestionRow(String query, String search, String before, String after) {}

    static TrialView of(SynonymTrial trial, Optional<JudgedSet> set) {
        List<ChangeRow> rows = trial.asked().stream()
                .filter(QueryChange::isChange)
                .map(ChangeRow::of)
                .toList();
        return new TrialView(
                "記録された検索語" + Counts.format(trial.asked().size()) + "種類のうち、" + Counts.format(rows.size())
                        + "種類で結果が変わります。",
                unfinished(trial, set),
                rows,
                trial.judged().filter(judged -> !judged.topics().isEmpty()).map(TrialView::of));
    }

    private static String unfinished(SynonymTrial trial, Optional<JudgedSet> set) {
        int queries = trial.of() - trial.asked().size();
        int questions = set.map(all -> all.answerable().size()).orElse(0)
                - trial.judged().map(judged -> judged.topics().size()).orElse(0);
        String left = Stream.of(
                        queries == 0 ? "" : "検索語" + Counts.format(queries) + "種類",
                        questions == 0 ? "" : "評価の質問" + Counts.format(questions) + "問")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("と"));
        return left.isEmpty() ? "" : "時間がかかるため、" + left + "は調べていません。ほかの処理が少ないときにもう一度試すか、jirei eval で比べてください。";
    }

    private static JudgedView of(PairedEvaluation judged) {
        Map<String, String> queries = judged.topics().stream().collect(Collectors.toMap(Topic::id, Topic::query));
        return new JudgedView(
                Counts.format(judged.topics().size()),
                Stream.of(Measure.NDCG_10, Measure.SUCCESS_3)
                        .map(measure -> row(measure, judged))
                        .toList(),
                judged.by(Measure.NDCG_10).largest(MOST_QUESTIONS).stream()
                        .map(changed -> row(changed, queries.getOrDefault(changed.topic(), "")))
                        .toList());
    }

    private static MeasureRow row(Measure measure, PairedEvaluation judged) {
        RunComparison comparison = judged.by(measure);
        return new MeasureRow(
                measure.label(),
                figure(judged.before().mean(measure)),
                figure(judged.after().mean(measure)),
                Counts.format(comparison.wins()),
                Counts.format(comparison.losses()));
    }

    private static QuestionRow row(RunComparison.Difference changed, String query) {
        return new QuestionRow(
                query, SearchUrl.HOME.asking(query).toString(), figure(changed.before()), figure(changed.after()));
    }

    private static String figure(double mean) {
        return String.format(Locale.ROOT, "%.3f", mean);
    }
}
