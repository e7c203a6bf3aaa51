package jirei.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.Dimension;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;

/** A filter in natural words: {@code ★}, {@code ○のみ}, {@code 計画だけ}. */
final class SpokenFilter {
    private static final Pattern MARKS = Pattern.compile("([★☆○〇◯]+)(?:だけ|のみ)?");
    private static final Pattern KIND = Pattern.compile("(計画・戦略|計画|戦略|組織|事例|基礎情報|資料)(?:だけ|のみ)");

    private SpokenFilter() {}

    /** The filter that a run without blanks asks for; empty if it is words. */
    static Optional<QueryNode> of(String run) {
        Matcher marks = MARKS.matcher(run);
        if (marks.matches()
                && !FieldValues.meantBy(Dimension.RATING, marks.group(1)).isEmpty()) {
            return Optional.of(QueryNodes.field(Dimension.RATING, List.of(marks.group(1))));
        }
        Matcher kind = KIND.matcher(run);
        return kind.matches()
                ? Optional.of(QueryNodes.field(Dimension.KIND, List.of(kind.group(1))))
                : Optional.empty();
    }
}
