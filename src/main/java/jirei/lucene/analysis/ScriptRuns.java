package jirei.lucene.analysis;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The stretches of one script in a text, unchanged: compounds that people type as one word, but the dictionary may cut.
 *
 * <p>{@code サイバーセキュリティ対策とe-Residency → サイバーセキュリティ, 対策, e-Residency}
 *
 * <p>Indexed without any analysis, they tell how often a compound occurs, whatever the dictionary
 * makes of it. The parts of {@code デジタル・ツイン} are two stretches.
 */
public final class ScriptRuns {
    private static final Pattern RUN = Pattern.compile(
            "[ァ-ヺ][ァ-ヺー]{1,39}|\\p{IsLatin}[\\p{IsLatin}0-9]{1,30}(?:[-_][\\p{IsLatin}0-9]{1,20}){0,3}|\\p{IsHan}{2,8}");

    private ScriptRuns() {}

    /** Each once. The text must have been normalised. */
    public static Set<String> of(String text) {
        return RUN.matcher(text).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet());
    }
}
