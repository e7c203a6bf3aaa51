package jirei.lucene.translation;

import static jirei.lucene.schema.IndexFields.BODY;
import static jirei.lucene.schema.IndexFields.TEXTS;
import static jirei.lucene.schema.IndexFields.TITLE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import jirei.japanese.Normalizer;
import jirei.japanese.Scripts;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Queries for a text in the title and in the body of entries; the higher score of the two counts. All texts must be
 * folded ({@link jirei.japanese.Normalizer#fold}). For one query in one thread. A query for a term that the index lacks
 * is empty.
 */
final class TextQueries {
    /**
     * Measured on encyclopedia, assembly and trivia questions together: with a higher weight, titles outweigh matches
     * in the body.
     */
    private static final Map<String, Float> WEIGHTS = Map.of(TITLE, 1.3f, BODY, 1f);

    /** Half of a word's bigrams, since one wrong character in the middle changes two of them. */
    private static final double SHARE_OF_A_WORD = 0.5;

    /** More than the days of a year that any corpus writes. */
    private static final int MOST_BEGUN = 128;

    /** An entry that says a word so often is about it. */
    private static final int OFTEN = 3;

    /**
     * A stretch that a larger share of the entries has says little of each. Measured on 222,880 passages: a search takes a
     * twelfth less than with all stretches. At 0 it would take another thirtieth less, and noisy questions lose 0.003.
     */
    private static final double COMMON = 0.01;

    /** A stretch that no more entries have is always rare: it is read at once. */
    private static final int FEW = 1_000;

    private static final Pattern COUNTED = Pattern.compile("[1-9一二三四五六七八九]つ");

    private final JapaneseAnalyzers analyzers;
    private final TermStatistics terms;

    TextQueries(JapaneseAnalyzers analyzers, TermStatistics terms) {
        this.analyzers = analyzers;
        this.terms = terms;
    }

    /** Whether the text is a number with つ. The word view drops つ, so its words would match every 1. */
    static boolean isCounted(String text) {
        return COUNTED.matcher(text).matches();
    }

    /** Whether the word view keeps only one character of the text, which would match far too much: 1 of 1つ, ば of ばなな. */
    boolean isOnlyVerbatim(String text) {
        List<String> words = text.length() > 1 && Scripts.isHiragana(text) ? terms(text) : List.of();
        return isCounted(text)
                || (words.size() == 1
                        && text.startsWith(words.getFirst())
                        && words.getFirst().length() == 1);
    }

    /** A term of this view. */
    Optional<Query> term(TextView view, String term) {
        return inTexts(text -> term(text, view, term));
    }

    /** A term of the sound view. */
    Optional<Query> stretch(String sound) {
        return inTexts(text -> stretch(text, sound));
    }

    private Optional<Query> stretch(String text, String sound) {
        return term(text, viewOf(sound), sound);
    }

    /** Whether a stretch is more than a character, two of them or a Latin word, and few entries have it. */
    boolean isRare(String sound) {
        int entries = terms.frequency(viewOf(sound), sound);
        return sound.length() > 1 && (entries <= FEW || entries <= COMMON * terms.entries());
    }

    private static TextView viewOf(String sound) {
        return JapaneseAnalyzers.isAmongGrams(sound) ? TextView.GRAM : TextView.SOUND;
    }

    private Optional<Query> term(String text, TextView view, String term) {
        Term inField = new Term(view.of(text), term);
        return terms.states(inField).map(states -> new TermQuery(inField, states));
    }

    /** The words of the text as a phrase, in any inflection, or the text verbatim. */
    Optional<Query> form(String form) {
        Optional<Query> asWords = isOnlyVerbatim(form) ? Optional.empty() : words(terms(form), 0);
        Optional<Query> verbatim = verbatim(form);
        if (asWords.isEmpty() || verbatim.isEmpty()) {
            return asWords.or(() -> verbatim);
        }
        return Optional.of(new DisjunctionMaxQuery(List.of(asWords.get(), verbatim.get()), 0));
    }

    /**
     * The words of the text as a phrase, with its particles or without: 家族の死 is also found as 家族死. Verbatim only if it
     * has no words.
     */
    Optional<Query> meaning(String form) {
        List<Token> tokens = analyzers.analyze(TextView.WORD, form);
        if (tokens.isEmpty() || isOnlyVerbatim(form)) {
            return verbatim(form);
        }
        List<Query> phrases = new ArrayList<>();
        words(tokens.stream().map(Token::term).toList(), 0).ifPresent(phrases::add);
        if (tokens.getLast().position() - tokens.getFirst().position() >= tokens.size()) {
            atPositions(tokens).ifPresent(phrases::add);
        }
        return phrases.size() < 2 ? phrases.stream().findFirst() : Optional.of(new DisjunctionMaxQuery(phrases, 0));
    }

    /** The words of the text as a phrase in the title, or {@value #OFTEN} times in the body; verbatim if it has no words. */
    Optional<Query> subject(String form) {
        List<String> words = isOnlyVerbatim(form) ? List.of() : terms(form);
        if (words.isEmpty()) {
            return verbatim(form);
        }
        BooleanQuery.Builder subject = new BooleanQuery.Builder();
        String[] phrase = words.toArray(String[]::new);
        subject.add(new PhraseQuery(TextView.WORD.of(TITLE), phrase), Occur.SHOULD);
        subject.add(new RepeatedPhrase(TextView.WORD.of(BODY), words, OFTEN), Occur.SHOULD);
        return Optional.of(subject.build());
    }

    /** The terms of a text in the word view. */
    List<String> terms(String text) {
        return analyzers.analyze(TextView.WORD, text).stream().map(Token::term).toList();
    }

    /** These terms as a phrase with this slop. */
    Optional<Query> words(List<String> words, int slop) {
        if (words.size() < 2) {
            return words.stream().findFirst().flatMap(word -> term(TextView.WORD, word));
        }
        return inTexts(text -> words.stream().allMatch(word -> holds(text, word))
                ? Optional.of(new PhraseQuery(slop, TextView.WORD.of(text), words.toArray(String[]::new)))
                : Optional.empty());
    }

    /** The text verbatim, as a phrase of grams; a single character is found by its sound. */
    Optional<Query> verbatim(String text) {
        List<Token> grams = longest(analyzers.analyze(TextView.GRAM, text));
        if (grams.isEmpty()) {
            return Optional.empty();
        }
        return grams.size() == 1 && isCharacter(grams.getFirst())
                ? character(text)
                : verbatim(grams).map(query -> asOneWord(query, grams.size()));
    }

    private Optional<Query> character(String text) {
        return analyzers.analyze(TextView.SOUND, text).stream().findFirst().flatMap(sound -> stretch(sound.term()));
    }

    /**
     * The grams at their positions. A character that stands alone here may be within others in the index: it is sought as
     * the beginning of any gram, unless a Latin word beside it keeps it there ({@code InnerCharacterFilter}).
     */
    private Optional<Query> verbatim(List<Token> grams) {
        return inTexts(text -> {
            List<List<Term>> alternatives = new ArrayList<>();
            for (int i = 0; i < grams.size(); i++) {
                Term gram = new Term(TextView.GRAM.of(text), grams.get(i).term());
                boolean kept = !isCharacter(grams.get(i))
                        || (i > 0 && isWord(grams.get(i - 1)))
                        || (i + 1 < grams.size() && isWord(grams.get(i + 1)));
                alternatives.add(kept ? held(gram) : terms.beginning(gram));
            }
            return phrase(grams, alternatives);
        });
    }

    private List<Term> held(Term term) {
        return terms.states(term).stream().map(states -> term).toList();
    }

    /**
     * Terms as far apart as the tokens, each with its alternatives; empty if one has none. Lucene adds up the rarity of all
     * alternatives, so that a phrase with a hundred of them would outweigh all else: they count as one on average.
     */
    private static Optional<Query> phrase(List<Token> tokens, List<List<Term>> alternatives) {
        if (alternatives.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        if (alternatives.stream().allMatch(terms -> terms.size() == 1)) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            for (int i = 0; i < tokens.size(); i++) {
                phrase.add(alternatives.get(i).getFirst(), tokens.get(i).position());
            }
            return Optional.of(phrase.build());
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (int i = 0; i < tokens.size(); i++) {
            phrase.add(alternatives.get(i).toArray(Term[]::new), tokens.get(i).position());
        }
        int terms = alternatives.stream().mapToInt(List::size).sum();
        return Optional.of(new BoostQuery(phrase.build(), (float) tokens.size() / terms));
    }

    /** Whether the gram is one character of a text that is written without blanks. */
    private static boolean isCharacter(Token gram) {
        return gram.term().codePointCount(0, gram.term().length()) == 1 && !isWord(gram);
    }

    /** Whether the gram is a Latin word or a number. */
    private static boolean isWord(Token gram) {
        return !Scripts.isEastAsian(gram.term().codePointAt(0));
    }

    /** A number or Latin word that begins so: {@code R6. →} R6.4, R6.4.1. */
    Optional<Query> beginning(String text) {
        String folded = Normalizer.fold(text).toLowerCase(Locale.ROOT);
        return inTexts(field -> {
            String grams = TextView.GRAM.of(field);
            Query found = terms.expanded(new PrefixQuery(new Term(grams, folded), new BlendedTerms(grams, MOST_BEGUN)));
            return Optional.of(found)
                    .filter(query -> query instanceof SynonymQuery known
                            && !known.getTerms().isEmpty());
        });
    }

    /** Text that sounds alike, as far as the index knows: with all pairs of characters and all Latin words of the reading. */
    Optional<Query> sound(String text) {
        List<String> stretches = longest(analyzers.analyze(TextView.SOUND, text)).stream()
                .map(Token::term)
                .distinct()
                .toList();
        return inTexts(field -> {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            for (String stretch : stretches) {
                Optional<Query> found = stretch(field, stretch);
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                all.add(found.get(), Occur.MUST);
            }
            return Optional.of(asOneWord(all.build(), stretches.size()));
        });
    }

    /** At least half of the pairs of characters of the reading, anywhere; empty for fewer than three different pairs. */
    Optional<Query> partly(String text) {
        Set<String> pairs = new LinkedHashSet<>();
        for (Token stretch : analyzers.analyze(TextView.SOUND, text)) {
            if (stretch.term().length() == 2) {
                pairs.add(stretch.term());
            }
        }
        if (pairs.size() < 3) {
            return Optional.empty();
        }
        return inTexts(field -> {
            BooleanQuery.Builder most = new BooleanQuery.Builder();
            List<Query> held = pairs.stream()
                    .flatMap(pair -> stretch(field, pair).stream())
                    .toList();
            held.forEach(pair -> most.add(pair, Occur.SHOULD));
            int needed = (int) Math.ceil(SHARE_OF_A_WORD * pairs.size());
            return held.size() < needed
                    ? Optional.empty()
                    : Optional.of(most.setMinimumNumberShouldMatch(needed).build());
        });
    }

    /** The longest grams, with shorter ones only where there is no longer one. */
    private static List<Token> longest(List<Token> tokens) {
        List<Token> longest = new ArrayList<>();
        int covered = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean longerFollows = i + 1 < tokens.size() && tokens.get(i + 1).position() == token.position();
            if (!longerFollows && token.end() > covered) {
                longest.add(token);
                covered = token.end();
            }
        }
        return longest;
    }

    /** Overlapping grams would count the same characters several times, so together they weigh about as much as one word. */
    private static Query asOneWord(Query grams, int count) {
        return new BoostQuery(grams, 2f / (count + 1));
    }

    /** The words as a phrase, as far apart as in their text. */
    private Optional<Query> atPositions(List<Token> words) {
        return inTexts(text -> phrase(
                words,
                words.stream()
                        .map(word -> held(new Term(TextView.WORD.of(text), word.term())))
                        .toList()));
    }

    private boolean holds(String text, String word) {
        return !held(new Term(TextView.WORD.of(text), word)).isEmpty();
    }

    private static Optional<Query> inTexts(Function<String, Optional<Query>> inText) {
        List<Query> queries = new ArrayList<>();
        for (String text : TEXTS) {
            inText.apply(text).ifPresent(query -> queries.add(weighted(query, text)));
        }
        return queries.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(queries, 0));
    }

    /** The query with the weight of the field that it searches. */
    static Query weighted(Query query, String text) {
        return new BoostQuery(query, WEIGHTS.getOrDefault(text, 1f));
    }
}
