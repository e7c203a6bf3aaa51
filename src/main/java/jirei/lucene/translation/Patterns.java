package jirei.lucene.translation;

import static jirei.lucene.schema.IndexFields.TEXTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import jirei.query.Query;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Queries for prefixes, fuzzy words and sloppy phrases.
 *
 * <ul>
 *   <li>{@code デジタ* →} words with this prefix, and Japanese text that contains it: 防犯カメ* finds 防犯カメラ, which is two
 *       words
 *   <li>{@code セキュリテイ~ →} セキュリティ; each word with fewer edits than half its characters
 *   <li>{@code "高齢者 教育"~3 →} 高齢者向けのデジタル教育
 * </ul>
 *
 * <p>Each pattern expands to a limited number of words of the index. A prefix with more words loses those that sort
 * last. In a prefix of several parts, e-Gov*, the last part must be a whole word.
 */
final class Patterns {
    /** Hardly any prefix of two letters has more words. */
    private static final int MOST_PREFIXED = 128;

    /** The default of Lucene. */
    private static final int MOST_ALIKE = FuzzyQuery.defaultMaxExpansions;

    /** From this length, in characters, the first character of a fuzzy word must match. */
    private static final int LONG = 4;

    private final JapaneseAnalyzers analyzers;
    private final TextQueries texts;
    private final TermStatistics terms;

    Patterns(JapaneseAnalyzers analyzers, TextQueries texts, TermStatistics terms) {
        this.analyzers = analyzers;
        this.texts = texts;
        this.terms = terms;
    }

    org.apache.lucene.search.Query prefix(Query.Prefix prefix) {
        String text = folded(prefix.text());
        boolean single = text.codePointCount(0, text.length()) == 1;
        List<org.apache.lucene.search.Query> alternatives = new ArrayList<>();
        for (String field : TEXTS) {
            add(alternatives, field, beginning(new Term(TextView.WORD.of(field), text)));
            if (isLatin(text)) {
                add(alternatives, field, beginning(new Term(TextView.GRAM.of(field), text)));
            }
        }
        if (!single) {
            texts.verbatim(text).ifPresent(alternatives::add);
        }
        return any(alternatives);
    }

    org.apache.lucene.search.Query fuzzy(Query.Fuzzy fuzzy) {
        String text = folded(fuzzy.text());
        List<org.apache.lucene.search.Query> alternatives = new ArrayList<>();
        for (String field : TEXTS) {
            add(alternatives, field, alike(new Term(TextView.WORD.of(field), text), fuzzy.edits()));
            if (isLatin(text)) {
                add(alternatives, field, alike(new Term(TextView.GRAM.of(field), text), fuzzy.edits()));
            }
        }
        texts.verbatim(text).ifPresent(alternatives::add);
        List<Token> words = analyzers.analyze(TextView.WORD, text);
        boolean wordItself = words.size() == 1 && words.getFirst().term().equals(text);
        if (!words.isEmpty() && !wordItself) {
            alternatives.add(allAlike(words, fuzzy.edits()));
        }
        return any(alternatives);
    }

    private org.apache.lucene.search.Query allAlike(List<Token> words, int edits) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Token word : words) {
            List<org.apache.lucene.search.Query> alternatives = new ArrayList<>();
            for (String field : TEXTS) {
                add(alternatives, field, alike(new Term(TextView.WORD.of(field), word.term()), edits));
            }
            all.add(any(alternatives), Occur.MUST);
        }
        return all.build();
    }

    /** The words as a phrase with slop; parts of the phrase that are not words, such as particles, are ignored. */
    org.apache.lucene.search.Query sloppy(Query.Phrase phrase) {
        String text = Normalizer.fold(phrase.text());
        List<Token> words = analyzers.analyze(TextView.WORD, text);
        List<org.apache.lucene.search.Query> alternatives = new ArrayList<>();
        for (String field : TEXTS) {
            if (!words.isEmpty()) {
                PhraseQuery.Builder near = new PhraseQuery.Builder().setSlop(phrase.slop());
                words.forEach(word -> near.add(new Term(TextView.WORD.of(field), word.term())));
                add(alternatives, field, near.build());
            }
        }
        texts.verbatim(text).ifPresent(alternatives::add);
        return any(alternatives);
    }

    private org.apache.lucene.search.Query beginning(Term term) {
        return terms.expanded(new PrefixQuery(term, new BlendedTerms(term.field(), MOST_PREFIXED)));
    }

    /** Fewer than half of the characters may be edited, since 東京 with one edit would match any word that has 東 or 京. */
    private org.apache.lucene.search.Query alike(Term term, int edits) {
        int length = term.text().codePointCount(0, term.text().length());
        int possible = Math.min(edits, (length - 1) / 2);
        return possible == 0
                ? new TermQuery(term)
                : terms.expanded(new FuzzyQuery(
                        term,
                        possible,
                        length < LONG ? 0 : 1,
                        MOST_ALIKE,
                        true,
                        new BlendedTerms(term.field(), MOST_ALIKE)));
    }

    private static String folded(String text) {
        return Normalizer.fold(text).toLowerCase(Locale.ROOT);
    }

    private static boolean isLatin(String text) {
        return text.codePoints()
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
                        || (c < 128 && Character.isDigit(c)));
    }

    private static void add(
            List<org.apache.lucene.search.Query> alternatives, String field, org.apache.lucene.search.Query query) {
        alternatives.add(TextQueries.weighted(query, field));
    }

    private static org.apache.lucene.search.Query any(List<org.apache.lucene.search.Query> alternatives) {
        return alternatives.isEmpty() ? MatchNoDocsQuery.INSTANCE : new DisjunctionMaxQuery(alternatives, 0);
    }
}
