package jirei.lucene.translation;

import static jirei.lucene.schema.IndexFields.TEXTS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import jirei.lucene.matching.Presence;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The terms of an index and their rarity. Results are cached, so an instance serves one query in one thread. */
public final class TermStatistics {
    private final IndexSearcher searcher;
    private final Presence presence;
    private final JapaneseAnalyzers analyzers;
    private final Map<Term, Optional<TermStates>> states = new HashMap<>();

    /**
     * The statistics of this index.
     *
     * @param presence whether the same index has documents
     */
    public TermStatistics(IndexSearcher searcher, Presence presence, JapaneseAnalyzers analyzers) {
        this.searcher = searcher;
        this.presence = presence;
        this.analyzers = analyzers;
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
            sum += Math.log(1 + (entries() - frequency + 0.5) / (frequency + 0.5));
        }
        return Math.max(sum, 0.1);
    }

    /** The rarity of a term that the index lacks. */
    double highestRarity() {
        return Math.log(1 + (entries() + 0.5) / 0.5);
    }

    /** Whether the query matches any entry. */
    boolean match(Query query) {
        try {
            return presence.hasAny(query);
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

    /** The terms of the index that begin with this one, in the same field. */
    List<Term> beginning(Term beginning) {
        List<Term> found = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), beginning.field());
            TermsEnum each = terms == null ? TermsEnum.EMPTY : Objects.requireNonNull(terms.iterator());
            boolean more = each.seekCeil(beginning.bytes()) != TermsEnum.SeekStatus.END;
            while (more && StringHelper.startsWith(each.term(), beginning.bytes())) {
                found.add(new Term(beginning.field(), BytesRef.deepCopyOf(each.term())));
                more = each.next() != null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the terms of the index", e);
        }
        return found;
    }

    /** A pattern as the terms of the index that it stands for; looking them up costs much, so it is done once. */
    Query expanded(Query pattern) {
        try {
            return pattern.rewrite(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the terms of the index", e);
        }
    }

    /** How many entries there are, about. */
    int entries() {
        return searcher.getIndexReader().maxDoc();
    }

    /** How many entries have a term in the title or in the body, whichever are more. */
    int frequency(TextView view, String term) {
        return TEXTS.stream()
                .mapToInt(text -> states(new Term(view.of(text), term))
                        .map(TermStates::docFreq)
                        .orElse(0))
                .max()
                .orElse(0);
    }
}
