package jirei.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jirei.casestudy.EntryId;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.EntryDocuments;
import jirei.lucene.snapshot.Snapshot;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;

/**
 * An index on a cluster at one moment: which entries belong to it, and its words.
 *
 * @param version the index on the cluster; empty if there is none
 * @param words its index of words, in which entries are documents without texts
 * @param answers what the cluster has said of this state before
 */
record ClusterState(
        Optional<String> version,
        Optional<Manifest> manifest,
        Snapshot words,
        Optional<WordIndexFiles> files,
        KnownAnswers answers) {

    /** The same state under other word lists. It must be released separately. */
    ClusterState with(Predicate<String> wordLists) {
        return new ClusterState(version, manifest, words.with(wordLists), files, answers);
    }

    /** The documents of entries in the index of words, by their ids. */
    Map<String, Integer> documents(List<String> ids) throws IOException {
        Map<String, Integer> documents = new HashMap<>();
        for (LeafReaderContext leaf : words.reader().leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (String id : ids) {
                Term term = DocumentQueries.withId(new EntryId(id));
                PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
                while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(postings.docID())) {
                        documents.put(id, leaf.docBase + postings.docID());
                    }
                }
            }
        }
        return documents;
    }

    /** The ids of documents in the index of words, in their order. */
    List<EntryId> ids(List<Integer> documents) throws IOException {
        List<ScoreDoc> found = new ArrayList<>();
        documents.forEach(document -> found.add(new ScoreDoc(document, 0)));
        return EntryDocuments.ids(words.reader(), found.toArray(ScoreDoc[]::new));
    }
}
