package jirei.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import jirei.casestudy.Dimension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed is a query of the grammar that {@link QueryParser} states. */
class RandomQueryTest {
    /** Pieces that have a meaning, next to one another in every way. */
    private static final List<String> PIECES = List.of(
            " ", " ", " ", "　", "OR", "ＯＲ", "NOT", "a", "防犯", "データ", "評価:", "都市：", "テーマ:", "種別:", "地域:", "★", "AI",
            "ソウル", "計画", "ほげ", "「a」", "\"b c\"", "\"\"", "\"", "「", "」", "-", "AND", "①", "(", ")", "[", "]", "{", "}",
            "*", "?", "~", "^", "\\", "/", "&&", "||", "!", "+", ":", "：", ",", "<", ">", "😀", "\u0000", "\u200B",
            "\uD83D", "\uDE00");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyRowOfPiecesIsAQuery(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
                typed.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertIsQuery(typed.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyRowOfCharactersIsAQuery(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                boolean ascii = random.nextBoolean();
                char c = (char) random.nextInt(ascii ? 0x80 : 0x10000);
                typed.append(c);
            }
            assertIsQuery(typed.toString());
        }
    }

    private static void assertIsQuery(String typed) {
        ParsedQuery parsed = QueryParser.parse(typed);

        assertThat(parsed.text()).isEqualTo(typed);
        assertThat(parsed.notes()).as(typed).doesNotContain("");
        assertThat(isQuery(parsed.query())).as("%s → %s", typed, parsed).isTrue();
    }

    private static boolean isQuery(Query query) {
        return switch (query) {
            case Query.MatchAll all -> true;
            case Query.And and ->
                !and.queries().isEmpty() && and.queries().stream().allMatch(RandomQueryTest::isClause);
            default -> isClause(query);
        };
    }

    private static boolean isClause(Query query) {
        return query instanceof Query.Or or
                ? or.queries().size() > 1 && or.queries().stream().allMatch(RandomQueryTest::isTerm)
                : isTerm(query);
    }

    private static boolean isTerm(Query query) {
        return query instanceof Query.Not not ? isPositive(not.query()) : isPositive(query);
    }

    private static boolean isPositive(Query query) {
        return switch (query) {
            case Query.Words words ->
                !words.text().isEmpty() && words.text().chars().noneMatch(Character::isWhitespace);
            case Query.Phrase phrase ->
                Normalizer.normalize(phrase.text(), Normalizer.Form.NFKC)
                        .codePoints()
                        .anyMatch(Character::isLetterOrDigit);
            case Query.Field field ->
                !field.values().isEmpty()
                        && (field.dimension() == Dimension.CITY
                                || field.dimension().knownValues().containsAll(field.values()));
            case Query.MatchAll all -> false;
            case Query.Not not -> false;
            case Query.And and -> false;
            case Query.Or or -> false;
        };
    }
}
