package jirei.lucene.translation;

import static jirei.lucene.schema.IndexFields.TEXTS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** The terms of an index and their rarity. Results are cached, so an instance serves one query in one thread. */
public final class TermStatistics {
    private final IndexSearcher searcher;
    private final JapaneseAnalyzers analyzers;
    private final Map<Term, Optional<TermStates>> states = new HashMap<>();

    /** The statistics of this index. */
    public TermStatistics(IndexSearcher searcher, JapaneseAnalyzers analyzers) {
        this.searcher = searcher;
        this.analyzers = analyzers;
    }

    /** Whether the text may occur: all its words, or all its grams, are in the index. */
    boolean hold(String text) {
        return hold(TextView.WORD, text) || hold(TextView.GRAM, text);
    }

    private boolean hold(TextView view, String text) {
        List<Token> tokens = analyzers.analyze(view, text);
        return !tokens.isEmpty() && tokens.stream().allMatch(token -> frequency(view, token.term()) > 0);
    }

    /** The {@link #rarity} of the terms of the text. */
    double rarityOf(String text) {
        return rarity(
                analyzers.analyze(TextView.WORD, text).stream().map(Token::term).toList());
    }

    /** The sum of the inverse document frequencies of the terms, as in BM25; at least 0.1. */
    double rarity(Collection<String> terms) {
        double sum = 0;
        for (String term : terms) {
            int frequency = frequency(TextView.WORD, term);
            sum += Math.log(1 + (searcher.getIndexReader().maxDoc() - frequency + 0.5) / (frequency + 0.5));
        }
        return Math.max(sum, 0.1);
    }

    /** Whether the query matches any entry. */
    boolean match(Query query) {
        try {
            return searcher.count(query) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search the index", e);
        }
    }

    /** The states of the term; empty if the index does not have it. */
    Optional<TermStates> states(Term term) {
        return states.computeIfAbsent(term, wanted -> {
            try {
                TermStates found = TermStates.build(searcher, wanted, true);
                return found.docFreq() == 0 ? Optional.empty() : Optional.of(found);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the terms of the index", e);
            }
        });
    }

    /** A pattern as the terms of the index that it stands for; looking them up costs much, so it is done once. */
    Query expanded(Query pattern) {
        try {
            return pattern.rewrite(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the terms of the index", e);
        }
    }

    private int frequency(TextView view, String term) {
        return TEXTS.stream()
                .mapToInt(text -> states(new Term(view.of(text), term))
                        .map(TermStates::docFreq)
                        .orElse(0))
                .max()
                .orElse(0);
    }
}
