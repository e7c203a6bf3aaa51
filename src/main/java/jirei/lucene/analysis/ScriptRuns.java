package jirei.lucene.analysis;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The runs of one script in a text: compounds that people type as one word, but that the dictionary may split.
 *
 * <p>{@code サイバーセキュリティ対策とe-Residency → サイバーセキュリティ, 対策, e-Residency}
 *
 * <p>Indexed without analysis, they show how often a compound occurs however the dictionary splits it. The parts of
 * {@code デジタル・ツイン} are two runs.
 */
public final class ScriptRuns {
    private static final Pattern RUN = Pattern.compile(
            "[ァ-ヺ][ァ-ヺー]{1,39}|\\p{IsLatin}[\\p{IsLatin}0-9]{1,30}(?:[-_][\\p{IsLatin}0-9]{1,20}){0,3}|\\p{IsHan}{2,8}");

    private ScriptRuns() {}

    /** The distinct runs of a normalized text. */
    public static Set<String> of(String text) {
        return RUN.matcher(text).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet());
    }
}
