package jirei.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jirei.places.KnownPlaces;

/**
 * An exclusion in natural words within a run of text: {@code AI以外の新技術} asks for 新技術 without AI.
 *
 * <ul>
 *   <li>{@code ソウルと台北以外}: both are excluded
 *   <li>{@code 高齢者向けのAIを除く取組}: what stands before a particle is not
 *   <li>{@code AIを使わない防犯}, {@code AIなしの防犯}, {@code ソウル抜き}: only places, kinds and technical words, in Latin letters
 *       or katakana, of which nobody says that people lack them; {@code 紙を使わない窓口}, {@code 申請なしの給付}, {@code 骨抜き}
 *       and {@code スマホを使わない高齢者} exclude nothing
 *   <li>{@code 簡単ではない手続}: a property is not excluded
 *   <li>{@code 津波はヘドロ以外に何を運んだか}: a {@link FactQuestion} excludes nothing; but {@code ソウル以外ではどこが} excludes
 *       the place
 * </ul>
 *
 * @param from the offset in the run where the words before it end
 * @param start the offset of the first excluded character
 * @param end the offset behind the last excluded character
 * @param next the offset of what follows the exclusion
 * @param use whether entries that mention it go, and not only those about it
 * @param guessed whether it may have been meant otherwise
 */
record SpokenExclusion(int from, int start, int end, int next, boolean use, boolean guessed) {
    /** Behind these no verb such as 取り除く or 雪を払い除く is cut in two. */
    private static final String BARE = "(?<![取切差払削免控ぁ-ん" + TypedText.LETTER + "])";

    /** They exclude whatever stands before them. */
    private static final String CERTAIN =
            "以外|を除いた|を除いて|を除く|を除き|[はを]除外(?:した|して|する)?|は除い[てた]|は除く|" + BARE + "除(?:いて|いた|く)|[はを]別として";

    /** They exclude, or say what something is not. */
    private static final String CONTRAST = "ではなくて?|でなくて?|じゃなくて?|ではない|でない|じゃない";

    /** They exclude, or say what something does without. */
    private static final String LACK =
            "を使わない|を使わずに|を使わず|を含まない|を含まず|を含めない|を含めずに|を含めず|を外して|を外した" + "|抜き|無し|なし|除外|は(?:いらない|要らない|いりません|要りません|不要)";

    /** Letters and digits without a particle among them, or rating marks; the shortest that reaches to what follows. */
    private static final String NAME = "(?:(?![のをにがはでへ" + TypedText.LETTER + "])[\\p{L}\\p{M}\\p{N}ー・★○〇◯-])+?";

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[と、・]|および|及び");

    private static final Pattern CERTAIN_EXCLUSION = exclusion(CERTAIN);
    private static final Pattern CONTRAST_EXCLUSION = exclusion(CONTRAST);
    private static final Pattern LACK_EXCLUSION = exclusion(LACK);

    /** Before the excluded name, which is all of the run: {@code ×ソウル}, {@code 除ソウル}; not 除雪 and AI×防犯. */
    private static final Pattern BEFORE =
            Pattern.compile("(?:[×✕✖❌](?=[\\p{L}\\d])|除(?=[\\p{IsKatakana}\\p{IsLatin}]))([\\p{L}\\p{N}ー・-]+)");

    private static final Pattern MARK = Pattern.compile(CERTAIN + "|" + CONTRAST + "|" + LACK);

    /** Without a letter of these scripts it is grammar, as in {@code それ以外}. */
    private static final Pattern NAMING = Pattern.compile(".*[\\p{IsHan}\\p{IsKatakana}\\p{IsLatin}\\d★○〇◯].*");

    private static final Pattern PROPERTY = Pattern.compile(".*(?:簡単|十分|必要|可能|容易|万能|的|明確|確実|一律|単|だけ|のみ|ばかり|わけ|こと|もの)");

    /** Behind the mark, if entries from elsewhere are asked for. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("で|の(?:都市|国|街|自治体|事例|取)|[にのもは、]*(?:どこ(?!の)|どの(?:都市|国|街|自治体))");

    private static final Pattern TECHNICAL = Pattern.compile("[\\p{IsLatin}\\d-]+|[\\p{IsKatakana}ー]{2,}");

    /** Using none of these is an aim, or says something of people. */
    private static final Pattern AIM =
            Pattern.compile("カード|キャッシュ|パスワード|ペーパー|ハンコ|ハードル|ストレス|コスト|スマホ|スマートフォン|インターネット|ネット|パソコン|デジタル|PC|ID");

    private static final Pattern PEOPLE = Pattern.compile("(?:人|方|者|高齢|市民|住民|世代|利用者).*");

    private static final Pattern BESIDE =
            Pattern.compile("([\\p{IsHan}\\p{IsKatakana}\\p{IsLatin}ー・]+?)(?:のほか|の他(?![都国])|の外、)");

    private static Pattern exclusion(String marks) {
        return Pattern.compile("(?<excluded>" + NAME + "(?:[、,・]" + NAME + ")*?[*＊~～]?)(?<mark>" + marks + ")[のはで]?、?");
    }

    /** The first exclusion in a run without blanks. */
    static Optional<SpokenExclusion> in(String run) {
        Matcher before = BEFORE.matcher(run);
        if (before.matches()) {
            boolean guessed = !names(before.group(1)).stream().allMatch(SpokenExclusion::isPlaceOrValue);
            return Optional.of(new SpokenExclusion(0, before.start(1), run.length(), run.length(), false, guessed));
        }
        return Stream.of(CERTAIN_EXCLUSION, CONTRAST_EXCLUSION, LACK_EXCLUSION)
                .flatMap(pattern -> first(pattern, run).stream())
                .min(Comparator.comparingInt(SpokenExclusion::start));
    }

    private static Optional<SpokenExclusion> first(Pattern pattern, String run) {
        Matcher found = pattern.matcher(run);
        while (found.find()) {
            String excluded = found.group("excluded");
            if (NAMING.matcher(excluded).matches()
                    && (!FactQuestion.isIn(run) || asksElsewhere(excluded, run.substring(found.end("mark"))))) {
                boolean named = names(excluded).stream().allMatch(SpokenExclusion::isPlaceOrValue);
                boolean lack = pattern == LACK_EXCLUSION && !named;
                boolean meant = pattern == CERTAIN_EXCLUSION
                        || (pattern == CONTRAST_EXCLUSION
                                ? !PROPERTY.matcher(excluded).matches()
                                : named || isLeftOut(excluded, run.substring(found.end())));
                if (meant) {
                    boolean guessed = lack
                            || (pattern == CONTRAST_EXCLUSION
                                    && found.group("mark").contains("なく")
                                    && !named);
                    return Optional.of(new SpokenExclusion(
                            found.start(), found.start(), found.end("excluded"), behind(found, run), lack, guessed));
                }
            }
        }
        return Optional.empty();
    }

    /** The offset behind the mark, and behind the bracket that closes around the exclusion: {@code 新技術（AIを除く）}. */
    private static int behind(Matcher found, String run) {
        boolean enclosed = found.start() > 0
                && TypedText.isOpeningBracket(run.charAt(found.start() - 1))
                && found.end() < run.length()
                && TypedText.isClosingBracket(run.charAt(found.end()));
        return enclosed ? found.end() + 1 : found.end();
    }

    private static boolean isLeftOut(String excluded, String behind) {
        return TECHNICAL.matcher(excluded).matches()
                && !AIM.matcher(excluded).matches()
                && !PEOPLE.matcher(behind).matches();
    }

    /** Whether it is a place, or a kind or rating of entries: these are what one leaves out of a list. */
    private static boolean isPlaceOrValue(String name) {
        return KnownPlaces.isKnown(name) || SpokenFilter.valueNamed(name).isPresent();
    }

    private static boolean asksElsewhere(String excluded, String behind) {
        return ELSEWHERE.matcher(behind).lookingAt() && names(excluded).stream().allMatch(KnownPlaces::isKnown);
    }

    /**
     * The place, kind or rating of which a run says that there is more beside it: {@code ソウルのほか}. This may mean with it or
     * without it, and is not read as an exclusion.
     */
    static Optional<String> beside(String run) {
        Matcher found = BESIDE.matcher(run);
        return found.find() && isPlaceOrValue(found.group(1)) ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Whether one of the marks begins at this place. */
    static boolean isMarkAt(String text, int at) {
        return MARK.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    /** Whether a mark and the name that it excludes begin at this place: {@code ×ソウル}. */
    static boolean isBeforeName(String text, int at) {
        return BEFORE.matcher(text).region(at, text.length()).lookingAt();
    }

    /** The names that the excluded text enumerates: {@code ソウルと台北 → ソウル, 台北}. */
    static List<String> names(String excluded) {
        List<String> names =
                BETWEEN_NAMES.splitAsStream(excluded).map(String::strip).toList();
        return names.stream().allMatch(name -> name.length() > 1) ? names : List.of(excluded);
    }
}
