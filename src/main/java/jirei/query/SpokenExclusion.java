package jirei.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.places.StudyPlaces;

/**
 * An exclusion in natural words within a run of text: {@code AI以外の新技術} asks for 新技術 without AI.
 *
 * <ul>
 *   <li>{@code ソウルと台北以外}: both are excluded
 *   <li>{@code 高齢者向けのAIを除く取組}: what stands before a particle is not
 *   <li>{@code AIを使わない防犯}: only technical words, in Latin letters or katakana, of which nobody says that people lack
 *       them; {@code 紙を使わない窓口} and {@code スマホを使わない高齢者} exclude nothing
 *   <li>{@code 簡単ではない手続}: a property is not excluded
 *   <li>{@code 津波はヘドロ以外に何を運んだか}: a {@link FactQuestion} excludes nothing; but {@code ソウル以外ではどこが} excludes
 *       the place
 * </ul>
 *
 * @param start the offset of the first excluded character in the run
 * @param end the offset behind the last excluded character
 * @param next the offset of what follows the exclusion
 * @param guessed whether it may have been meant otherwise
 */
record SpokenExclusion(int start, int end, int next, boolean guessed) {
    /** The words that exclude what stands before them; each may be escaped by a backslash. */
    static final List<String> MARKS =
            List.of("以外", "を除いた", "を除いて", "を除く", "ではない", "でない", "じゃない", "を使わない", "を使わずに", "を使わず");

    /** Letters and digits without a particle among them; the shortest that reaches to what follows. */
    private static final String NAME = "(?:(?![のをにがはでへ])[\\p{L}\\p{M}\\p{N}ー・-])+?";

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[と、・]|および|及び");

    private static final Pattern EXCLUSION = Pattern.compile(
            "(?<excluded>" + NAME + "(?:[、,・]" + NAME + ")*?[*＊~～]?)(?<mark>" + String.join("|", MARKS) + ")[のはで]?");

    /** Without a letter of these scripts it is grammar, as in {@code それ以外}. */
    private static final Pattern NAMING = Pattern.compile(".*[\\p{IsHan}\\p{IsKatakana}\\p{IsLatin}\\d].*");

    private static final Pattern PROPERTY = Pattern.compile(".*(?:簡単|十分|必要|可能|容易|万能|的|明確|確実|だけ|のみ|わけ|こと|もの)");

    /** Behind the mark, if entries from elsewhere are asked for. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("で|の(?:都市|国|街|自治体|事例|取)|[にのもは、]*(?:どこ(?!の)|どの(?:都市|国|街|自治体))");

    private static final Pattern TECHNICAL = Pattern.compile("[\\p{IsLatin}\\d-]+|[\\p{IsKatakana}ー]+");

    /** Using none of these is an aim, or says something of people. */
    private static final Pattern AIM = Pattern.compile("カード|キャッシュ|パスワード|ペーパー|ハンコ|スマホ|スマートフォン|インターネット|ネット|パソコン|デジタル|PC");

    private static final Pattern PEOPLE = Pattern.compile("(?:人|方|者|高齢|市民|住民|世代|利用者).*");

    /** The first exclusion in a run without blanks. */
    static Optional<SpokenExclusion> in(String run) {
        Matcher found = EXCLUSION.matcher(run);
        while (found.find()) {
            String excluded = found.group("excluded");
            String mark = found.group("mark");
            boolean meant = NAMING.matcher(excluded).matches()
                    && (!FactQuestion.isIn(run) || asksElsewhere(excluded, run.substring(found.end("mark"))))
                    && switch (mark) {
                        case "以外", "を除いた", "を除いて", "を除く" -> true;
                        case "を使わない", "を使わずに", "を使わず" ->
                            TECHNICAL.matcher(excluded).matches()
                                    && !AIM.matcher(excluded).matches()
                                    && !PEOPLE.matcher(run.substring(found.end()))
                                            .matches();
                        default -> !PROPERTY.matcher(excluded).matches();
                    };
            if (meant) {
                return Optional.of(new SpokenExclusion(
                        found.start("excluded"), found.end("excluded"), found.end(), mark.startsWith("を使わ")));
            }
        }
        return Optional.empty();
    }

    private static boolean asksElsewhere(String excluded, String behind) {
        return ELSEWHERE.matcher(behind).lookingAt() && names(excluded).stream().allMatch(StudyPlaces::isPlace);
    }

    /** Whether one of the marks begins at this place. */
    static boolean isMarkAt(String text, int at) {
        return MARKS.stream().anyMatch(mark -> text.startsWith(mark, at));
    }

    /** The names that the excluded text enumerates: {@code ソウルと台北 → ソウル, 台北}. */
    static List<String> names(String excluded) {
        List<String> names =
                BETWEEN_NAMES.splitAsStream(excluded).map(String::strip).toList();
        return names.stream().allMatch(name -> name.length() > 1) ? names : List.of(excluded);
    }
}
