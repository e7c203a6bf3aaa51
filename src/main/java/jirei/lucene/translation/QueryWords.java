package jirei.lucene.translation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.lucene.analysis.Language;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;

/**
 * The words of a query.
 *
 * <ul>
 *   <li>高齢者にスマホを教えている都市は → 高齢者, スマホ: particles, polite verbs and question words are dropped
 *   <li>高齢者 stays whole: a single character is joined to the word before it, or else to the one after it, so that 高齢者
 *       does not match 高齢化 and 利用者; ノート型パソコン → ノート型, パソコン
 *   <li>1つの窓口 → 1つ, 窓口
 *   <li>ばななの売り場 → ばなな, 売り場: of a word in hiragana that the dictionary lacks it may know only ば
 *   <li>都市の3D地図 → 3D, 地図; 公共交通3D → 公共, 交通, 3D: letters with digits are a word of their own
 *   <li>★のスマートシティ → ★, スマートシティ: a rating mark is a word
 * </ul>
 *
 * @param text the text of the query, with blanks between its clauses
 * @param tokens the significant terms, with single characters not joined
 * @param words the words that are searched
 */
record QueryWords(String text, List<Token> tokens, List<Word> words) {
    QueryWords {
        tokens = List.copyOf(tokens);
        words = List.copyOf(words);
    }

    private static final Pattern SPOKEN = Pattern.compile("[^ぁ-ん][のをにがはでと][^ぁ-ん]");

    /** A word in hiragana, without a particle before the next word. */
    private static final Pattern CUT = Pattern.compile("[ぁ-ゖー]{3,}?(?=[のをにがはでとへも]?(?![ぁ-ゖー]))");

    private static final Pattern PARTICLE = Pattern.compile("[ぁ-ん]{1,2}");

    /** Latin letters with digits, other than the year of an era: 3D, 5G, B2B, but not R6年. */
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{IsLatin}0-9])(?=[0-9]*\\p{IsLatin})(?=\\p{IsLatin}*[0-9])"
                    + "[\\p{IsLatin}0-9]{2,}(?![\\p{IsLatin}0-9年.])");

    /** The rating marks that are not ordinary signs. */
    private static final String MARKS = "★○";

    /**
     * A word that is searched.
     *
     * @param text the word
     * @param right the correction, if the word was not typed so
     * @param terms its terms in the word view; empty for a mark
     * @param start the offset of the first character in the text
     * @param end the offset behind the last character
     */
    record Word(String text, Optional<Clause.CorrectedPart> right, List<String> terms, int start, int end) {
        Word {
            terms = List.copyOf(terms);
        }

        /** The word as typed. */
        String typed() {
            return right.map(Clause.CorrectedPart::typed).orElse(text);
        }

        /** Whether it has words with a particle between them. Its words are spelled one by one. */
        boolean isSpoken() {
            return terms.size() > 1 && SPOKEN.matcher(text).find();
        }

        int length() {
            return end - start;
        }

        boolean overlaps(Word other) {
            return start < other.end && other.start < end;
        }

        boolean covers(Word other) {
            return start <= other.start && other.end <= end;
        }

        private Word within(Clause clause) {
            return new Word(
                    text,
                    clause.parts().stream()
                            .filter(part -> part.start() <= start && end <= part.end())
                            .findFirst(),
                    terms,
                    start,
                    end);
        }
    }

    /** Splits a folded text into words. */
    static QueryWords of(String text, Language language) {
        return of(Clause.asTyped(text), language);
    }

    /** Splits clauses into words; a corrected part is one word. */
    static QueryWords of(Clause clause, Language language) {
        String text = clause.text();
        List<Token> tokens = carrying(whole(language.analyzers().analyze(TextView.WORD, text), text), text, language);
        BitSet codes = codes(text);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int last = i;
            while (last + 1 < tokens.size()
                    && belongsTo(tokens.subList(i, last + 1), tokens.get(last + 1), clause, codes)) {
                last++;
            }
            words.add(word(text, tokens.subList(i, last + 1)).within(clause));
            i = last;
        }
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                words.add(new Word(text.substring(i, i + 1), Optional.empty(), List.of(), i, i + 1));
            }
        }
        return new QueryWords(text, tokens, words);
    }

    /**
     * The tokens with what the word view drops behind them: the つ of a number, 1つ, and the rest of a word in hiragana that
     * the dictionary takes for particles, ばなな.
     */
    private static List<Token> whole(List<Token> tokens, String text) {
        List<Token> whole = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int next = i + 1 < tokens.size() ? tokens.get(i + 1).start() : text.length();
            int end = token.length() == 1 ? end(token, text.substring(0, next)) : token.end();
            whole.add(new Token(token.term(), token.position(), token.start(), end));
        }
        return whole;
    }

    /** The end of the word that begins with this token of one character, in a text up to the next token. */
    private static int end(Token token, String text) {
        if (token.end() < text.length() && TextQueries.isCounted(text.substring(token.start(), token.end() + 1))) {
            return token.end() + 1;
        }
        Matcher cut = CUT.matcher(text).region(token.start(), text.length());
        return text.startsWith(token.term(), token.start()) && cut.lookingAt() ? cut.end() : token.end();
    }

    /** The significant tokens, without question words. */
    private static List<Token> carrying(List<Token> tokens, String text, Language language) {
        List<Token> carrying = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean alone = (i == 0 || tokens.get(i - 1).end() < token.start())
                    && (i + 1 == tokens.size()
                            || token.end() < tokens.get(i + 1).start())
                    && !isWholeClause(token, text);
            boolean silent = language.questionWords().contains(token.term())
                    || (alone && language.questionWordsAlone().contains(token.term()));
            if (!silent) {
                carrying.add(token);
            }
        }
        return carrying;
    }

    private static boolean isWholeClause(Token token, String text) {
        return (token.start() == 0 || text.charAt(token.start() - 1) == ' ')
                && (token.end() == text.length() || text.charAt(token.end()) == ' ');
    }

    /**
     * All sequences of up to this many terms that are separated only by signs, blanks or a particle; also the marks.
     */
    List<Word> rows(int longest) {
        List<Word> rows = new ArrayList<>(
                words.stream().filter(word -> word.terms().isEmpty()).toList());
        for (int first = 0; first < tokens.size(); first++) {
            for (int last = first; last < Math.min(tokens.size(), first + longest); last++) {
                if (last > first && !isNear(tokens.get(last - 1), tokens.get(last))) {
                    break;
                }
                Word row = word(text, tokens.subList(first, last + 1));
                rows.add(words.stream()
                        .filter(word -> word.covers(row) && row.covers(word))
                        .findFirst()
                        .orElse(row));
            }
        }
        return rows;
    }

    /** The words that overlap a stretch of the text, as one word around it; empty if there are none. */
    Optional<Word> around(int start, int end) {
        List<Word> overlapping = words.stream()
                .filter(word -> word.start() < end && start < word.end())
                .toList();
        if (overlapping.isEmpty()) {
            return Optional.empty();
        }
        int from = overlapping.stream().mapToInt(Word::start).reduce(start, Math::min);
        int to = overlapping.stream().mapToInt(Word::end).reduce(end, Math::max);
        List<String> terms =
                overlapping.stream().flatMap(word -> word.terms().stream()).toList();
        return Optional.of(new Word(text.substring(from, to), Optional.empty(), terms, from, to));
    }

    /** The same query without these words. */
    QueryWords without(List<Word> some) {
        return new QueryWords(
                text,
                tokens.stream()
                        .filter(token -> some.stream()
                                .noneMatch(word -> word.start() <= token.start() && token.end() <= word.end()))
                        .toList(),
                words.stream().filter(word -> !some.contains(word)).toList());
    }

    /** The same query with each of these rows as one word. */
    QueryWords joined(List<Word> rows) {
        List<Word> joined = new ArrayList<>(rows);
        words.stream()
                .filter(word -> rows.stream().noneMatch(row -> row.covers(word)))
                .forEach(joined::add);
        joined.sort(Comparator.comparingInt(Word::start));
        return new QueryWords(text, tokens, joined);
    }

    private boolean isNear(Token left, Token right) {
        String between = text.substring(Math.min(left.end(), right.start()), right.start());
        return PARTICLE.matcher(between).matches() || between.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static Word word(String text, List<Token> tokens) {
        int start = tokens.getFirst().start();
        int end = tokens.getLast().end();
        return new Word(
                text.substring(start, end),
                Optional.empty(),
                tokens.stream().map(Token::term).toList(),
                start,
                end);
    }

    /**
     * Whether the token continues the word: as its ending, as the rest after a single character, or in the same
     * corrected part. Nothing but an ending continues a code: 3D地図 is two words, 3D化 is one.
     */
    private static boolean belongsTo(List<Token> word, Token next, Clause clause, BitSet codes) {
        Token last = word.getLast();
        boolean touching = last.end() == next.start();
        boolean lone = word.stream().allMatch(token -> token.length() == 1);
        boolean continues = codes.get(next.start())
                ? codes.get(last.start()) && (next.length() == 1 || lone)
                : next.length() == 1 || (lone && !codes.get(last.start()));
        return (touching && continues)
                || clause.parts().stream().anyMatch(part -> part.start() <= last.start() && next.end() <= part.end());
    }

    /** The offsets of letters and digits that are written together. */
    private static BitSet codes(String text) {
        BitSet codes = new BitSet(text.length());
        CODE.matcher(text).results().forEach(code -> codes.set(code.start(), code.end()));
        return codes;
    }
}
