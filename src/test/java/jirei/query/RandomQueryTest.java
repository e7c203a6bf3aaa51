package jirei.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import jirei.FuzzRounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any typed text is a query of the grammar of {@link QueryParser}. */
class RandomQueryTest {
    /** Pieces with a meaning in the query language, combined in every order. */
    private static final List<String> PIECES = List.of(
            " ", " ", " ", "　", "OR", "ＯＲ", "NOT", "a", "防犯", "データ", "評価:", "都市：", "テーマ:", "種別:", "地域:", "★", "AI",
            "ソウル", "計画", "ほげ", "「a」", "\"b c\"", "\"\"", "\"", "「", "」", "-", "AND", "①", "(", ")", "[", "]", "{", "}",
            "*", "?", "~", "~2", "～", "^", "\\", "/", "&&", "||", "|", "または", "かつ", "を除く", "除く", "（", "）", "、", "＊",
            "★の", "計画だけ", "ソウル抜き", "AIなし", "×AI", "AI除く", "ではなく", "のほか", "昨年", "!", "+", ":", "：", ",", "<", ">", "😀",
            "\u0000", "\u200B", "\uD83D", "\uDE00");

    /** Groups of the language, and an OR that needs no brackets in each. */
    private static final int DEEPEST = 2 * TypedQuery.DEEPEST + 2;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anySequenceOfPiecesIsAQuery(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < FuzzRounds.orElse(500); round++) {
            StringBuilder typed = new StringBuilder();
            for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
                typed.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertIsQuery(typed.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anySequenceOfCharactersIsAQuery(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < FuzzRounds.orElse(500); round++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                boolean ascii = random.nextBoolean();
                char c = (char) random.nextInt(ascii ? 0x80 : 0x10000);
                typed.append(c);
            }
            assertIsQuery(typed.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", ")", "()", "*~", "-\"", "(-", "(a ", "「", "\\", "!", "~1", "a* ", "a OR ", "評価:(", "を除く "})
    void onePieceRepeatedIsAQuery(String piece) {
        String typed = piece.repeat(10_000);

        assertTimeout(Duration.ofSeconds(5), () -> assertIsQuery(typed));
        assertThat(QueryParser.parse(typed).notes()).hasSizeLessThanOrEqualTo(11);
    }

    private static void assertIsQuery(String typed) {
        ParsedQuery parsed = QueryParser.parse(typed);

        assertThat(parsed.text()).isEqualTo(typed);
        assertThat(parsed.notes()).as(typed).doesNotContain("");
        assertThat(isQuery(parsed.query())).as("%s → %s", typed, parsed).isTrue();
        assertIsReadBack(typed, parsed.query());
    }

    /** The formatted query may be longer than the parser reads. */
    private static void assertIsReadBack(String typed, Query query) {
        String written = query.toString();
        if (written.codePointCount(0, written.length()) <= QueryParser.LONGEST) {
            assertThat(QueryParser.parse(written).query())
                    .as("%s → %s", typed, written)
                    .isEqualTo(query);
        }
    }

    private static boolean isQuery(Query query) {
        return query instanceof Query.MatchAll || isTerm(query, 0);
    }

    private static boolean isTerm(Query query, int depth) {
        return switch (query) {
            case Query.MatchAll all -> false;
            case Query.And and ->
                depth <= DEEPEST
                        && (and.queries().size() > 1
                                || isExclusion(and.queries().getFirst()))
                        && and.queries().stream().allMatch(inner -> isTermOrNot(inner, depth + 1));
            case Query.Or or ->
                depth <= DEEPEST
                        && or.queries().size() > 1
                        && or.queries().stream().allMatch(inner -> isTermOrNot(inner, depth + 1));
            case Query.Not not -> false;
            case Query.NotAbout not -> false;
            case Query.Words words ->
                isSearchable(words.text()) && words.text().chars().noneMatch(Character::isWhitespace);
            case Query.Phrase phrase -> isSearchable(phrase.text());
            case Query.Prefix prefix -> isSearchable(prefix.text());
            case Query.Fuzzy fuzzy -> isSearchable(fuzzy.text());
            case Query.Field field ->
                !field.values().isEmpty()
                        && (field.dimension().knownValues().isEmpty()
                                || field.dimension().knownValues().containsAll(field.values()));
        };
    }

    private static boolean isTermOrNot(Query query, int depth) {
        return switch (query) {
            case Query.Not not -> isTerm(not.query(), depth);
            case Query.NotAbout not -> isSearchable(not.text());
            default -> isTerm(query, depth);
        };
    }

    private static boolean isExclusion(Query query) {
        return query instanceof Query.Not || query instanceof Query.NotAbout;
    }

    private static boolean isSearchable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
