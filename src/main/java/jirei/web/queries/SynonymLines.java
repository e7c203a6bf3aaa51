package jirei.web.queries;

import java.util.List;
import jirei.search.WrongSynonymsException;
import jirei.search.WrongSynonymsException.WrongLine;
import jirei.web.http.BadRequest;
import jirei.web.parts.Counts;

/**
 * What an operator typed to be tried, with its lines as in a file of synonyms.
 *
 * @param text as typed, with line feeds
 */
record SynonymLines(String text) {
    static final SynonymLines NONE = new SynonymLines("");

    /** In UTF-16 units. */
    static final int LONGEST = 4_000;

    private static final int MOST_SHOWN = 3;
    private static final int LONGEST_SHOWN = 40;

    SynonymLines {
        text = text.replaceAll("\\R", "\n").strip();
    }

    /**
     * Checks the length.
     *
     * @throws BadRequest if there is nothing, or too much
     */
    void check() {
        if (text.isEmpty()) {
            throw new BadRequest("同義語がありません。「スマホ, スマートフォン」のように、コンマで区切った語を1行に書いてください。");
        }
        if (text.length() > LONGEST) {
            throw new BadRequest(
                    "一度に試せるのは" + Counts.format(LONGEST) + "文字までです。" + Counts.format(text.length()) + "文字あります。");
        }
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** Names the lines that cannot be read, and says what a line looks like. */
    String problem(WrongSynonymsException wrong) {
        List<Integer> numbers =
                wrong.lines().stream().map(WrongLine::number).distinct().toList();
        StringBuilder named = new StringBuilder();
        numbers.stream()
                .limit(MOST_SHOWN)
                .forEach(number -> named.append(number)
                        .append("行目「")
                        .append(shortened(lines().get(number - 1)))
                        .append('」'));
        String more = numbers.size() > MOST_SHOWN ? "など" + numbers.size() + "行" : "";
        return named + more + "を読めません。1行に二つ以上の語を、コンマで区切って書いてください。「~」と「>」は1行に1回まで、語は1行に1回だけで、空の語は書けません。";
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
