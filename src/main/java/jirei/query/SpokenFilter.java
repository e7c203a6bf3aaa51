package jirei.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.Dimension;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Rating;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;

/**
 * A filter in natural words at the beginning of a run: {@code ★}, {@code ○のみ}, {@code ★か○の人材育成}, {@code 評価が★の}, {@code
 * 星印}, {@code 計画だけ}.
 *
 * <p>{@code 都が参考にすべき} and {@code お手本になる} say in other words that a rating is ★; this is a guess. Other praise,
 * such as 優れた, is words.
 *
 * @param dimension rating or kind
 * @param values typed or named values of the dimension
 * @param next the offset of what follows in the run
 * @param guessed whether it may have been meant otherwise
 */
record SpokenFilter(Dimension dimension, List<String> values, int next, boolean guessed) {
    private static final String MARK = "[★○〇◯]";

    private static final String ONE_OR_TWO = "(?:" + MARK + "|星印)(?:(?:[かと、・や]|または|もしくは)?" + MARK + ")?";

    /** Several marks of one kind before の are a blank to fill in, as in {@code ○○の計画}. */
    private static final Pattern MARKS = Pattern.compile("(?:評価[がは]?)?(?:(" + MARK + "+|" + ONE_OR_TWO
            + ")(?:だけ|のみ)?$|(" + "(?!○○|〇〇|◯◯)" + ONE_OR_TWO + ")(?:だけ|のみ)?の(?:(?:付|つ)いた)?)");

    private static final Pattern PRAISE = Pattern.compile(
            "(?:東京)?都(?:が|で|の)(?:特に)?(?:参考|手本|お手本|ベンチマーク)(?:に(?:す(?:べき|る)|なる)|とす(?:べき|る)|すべき|にしたい|したい)(?:事例[のが]?)?"
                    + "|お手本(?:に(?:なる|すべき|したい)|とすべき)(?:事例[のが]?)?");

    private static final String KIND_NAME = "計画・戦略|計画|戦略|組織|事例|基礎情報|資料";

    private static final Pattern KIND = Pattern.compile("(" + KIND_NAME + ")(?:だけ|のみ)$");

    /** A kind on its own, behind another that is excluded: {@code 計画ではなく事例}. */
    private static final Pattern KIND_INSTEAD = Pattern.compile("(" + KIND_NAME + ")(?:[をのがはで、]|だけ|のみ|$)");

    SpokenFilter {
        values = List.copyOf(values);
    }

    /** The filter that a run without blanks begins with; empty if it begins with words. */
    static Optional<SpokenFilter> in(String run) {
        Matcher marks = MARKS.matcher(run);
        if (marks.lookingAt()) {
            return Optional.of(
                    new SpokenFilter(Dimension.RATING, List.of(markedIn(marks.group())), marks.end(), false));
        }
        Matcher praise = PRAISE.matcher(run);
        if (praise.lookingAt()) {
            return Optional.of(
                    new SpokenFilter(Dimension.RATING, List.of(Rating.BENCHMARK.mark()), praise.end(), true));
        }
        Matcher kind = KIND.matcher(run);
        return kind.lookingAt()
                ? Optional.of(new SpokenFilter(Dimension.KIND, List.of(kind.group(1)), kind.end(), false))
                : Optional.empty();
    }

    /** The kind that a run begins with. */
    static Optional<SpokenFilter> kindInstead(String run) {
        Matcher kind = KIND_INSTEAD.matcher(run);
        return kind.lookingAt()
                ? Optional.of(new SpokenFilter(Dimension.KIND, List.of(kind.group(1)), kind.end(), false))
                : Optional.empty();
    }

    /** The kind or ratings of exactly this name: {@code 計画}, {@code ★}; not 資料, which is a common word. */
    static Optional<SpokenFilter> valueNamed(String name) {
        Matcher marks = Pattern.compile("(?:" + MARK + "+|星印)").matcher(name);
        if (marks.matches()) {
            return Optional.of(new SpokenFilter(Dimension.RATING, List.of(markedIn(name)), name.length(), false));
        }
        return EntryKind.named(name)
                .filter(kind -> kind != EntryKind.DOCUMENT && name.matches(KIND_NAME))
                .map(kind -> new SpokenFilter(Dimension.KIND, List.of(name), name.length(), false));
    }

    private static String markedIn(String text) {
        return (text.contains("星印") ? Rating.BENCHMARK.mark() : "") + text.replaceAll("(?!" + MARK + ").", "");
    }

    QueryNode node() {
        return QueryNodes.field(dimension, values);
    }

    /** What is filtered, for a note: {@code 評価 ★}. */
    String label() {
        return dimension.label() + " " + String.join("", values);
    }
}
