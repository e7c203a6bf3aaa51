package jirei.lucene.suggest;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.snapshot.FacetCounts;
import jirei.lucene.snapshot.Snapshot;
import jirei.search.Refinement;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;

/**
 * The entries that match what stands before the last word, and the refinements. The values of a dimension are counted
 * without the refinements of the same dimension, as facets are.
 *
 * <p>Counting takes time by the number of entries, but once for all suggestions. Safe for use by many threads.
 */
final class PresentEntries {
    private final Snapshot snapshot;
    private final Query base;
    private final Set<Refinement> refinements;
    private final Map<Set<Refinement>, CountedEntries> counted = new HashMap<>();

    /** The entries under some refinements, as documents and as counts of facet values. */
    private record CountedEntries(FixedBitSet documents, FacetCounts facets) {}

    /**
     * @param base matches the entries before refinement
     * @param refinements by the names of the study
     */
    PresentEntries(Snapshot snapshot, Query base, Set<Refinement> refinements) {
        this.snapshot = snapshot;
        this.base = base;
        this.refinements = new LinkedHashSet<>(refinements);
    }

    /** All entries. */
    static Query everything() {
        return new TermQuery(DocumentQueries.entries());
    }

    /** The number of entries with one of these values of one dimension; an entry has one place at most. */
    int with(List<Refinement> values) throws IOException {
        Dimension dimension = values.getFirst().dimension();
        FacetCounts facets = under(refinements.stream()
                        .filter(picked -> !picked.dimension().equals(dimension))
                        .collect(Collectors.toSet()))
                .facets();
        int entries = 0;
        for (Refinement value : values) {
            entries += facets.of(dimension, value.value());
        }
        return entries;
    }

    /** The number of entries with the term. */
    int with(Term term) throws IOException {
        FixedBitSet documents = under(refinements).documents();
        int entries = 0;
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                entries += documents.get(leaf.docBase + postings.docID()) ? 1 : 0;
            }
        }
        return entries;
    }

    /** Whether an entry has one of the terms. */
    boolean have(List<Term> terms) throws IOException {
        for (Term term : terms) {
            if (have(term)) {
                return true;
            }
        }
        return false;
    }

    private boolean have(Term term) throws IOException {
        FixedBitSet documents = under(refinements).documents();
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (documents.get(leaf.docBase + postings.docID())) {
                    return true;
                }
            }
        }
        return false;
    }

    private synchronized CountedEntries under(Set<Refinement> some) throws IOException {
        CountedEntries known = counted.get(some);
        if (known == null) {
            known = count(some);
            counted.put(some, known);
        }
        return known;
    }

    private CountedEntries count(Set<Refinement> some) throws IOException {
        FacetsCollector found = new IndexSearcher(snapshot.reader())
                .search(DocumentQueries.refined(base, some), new FacetsCollectorManager());
        FixedBitSet documents = new FixedBitSet(snapshot.reader().maxDoc() + 1);
        for (FacetsCollector.MatchingDocs part : found.getMatchingDocs()) {
            DocIdSetIterator each = part.bits().iterator();
            while (each != null && each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                documents.set(part.context().docBase + each.docID());
            }
        }
        return new CountedEntries(documents, snapshot.facets().orElseThrow().count(documents));
    }
}
