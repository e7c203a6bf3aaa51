package jirei.lucene.meaning;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jirei.lucene.analysis.TextView;
import jirei.lucene.schema.IndexFields;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;

/** How many of the words of a query entries have, each word weighted by its rarity. */
final class WordShares {
    private final IndexReader reader;
    private final List<String> words;
    private final double[] rarity;
    private final double total;

    WordShares(IndexReader reader, List<String> words) throws IOException {
        this.reader = reader;
        this.words = List.copyOf(words);
        this.rarity = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < rarity.length; i++) {
            int having = reader.docFreq(new Term(TextView.WORD.of(IndexFields.BODY), words.get(i)));
            rarity[i] = Math.log(1 + (reader.numDocs() - having + 0.5) / (having + 0.5));
            sum += rarity[i];
        }
        this.total = sum;
    }

    /** The share of each document, from 0 to 1, in their order. */
    float[] of(int[] documents) throws IOException {
        int[] ascending = IntStream.range(0, documents.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> documents[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        float[] shares = new float[documents.length];
        for (int word = 0; word < rarity.length; word++) {
            boolean[] found = new boolean[documents.length];
            for (String text : IndexFields.TEXTS) {
                find(new Term(TextView.WORD.of(text), words.get(word)), documents, ascending, found);
            }
            for (int i = 0; i < documents.length; i++) {
                shares[i] += found[i] ? (float) (rarity[word] / total) : 0;
            }
        }
        return shares;
    }

    private void find(Term term, int[] documents, int[] ascending, boolean[] found) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        int opened = -1;
        PostingsEnum postings = null;
        for (int i : ascending) {
            int leaf = ReaderUtil.subIndex(documents[i], leaves);
            if (leaf != opened) {
                opened = leaf;
                postings = leaves.get(leaf).reader().postings(term, PostingsEnum.NONE);
            }
            if (postings != null) {
                int document = documents[i] - leaves.get(leaf).docBase;
                int at = postings.docID() < document ? postings.advance(document) : postings.docID();
                found[i] |= at == document;
            }
        }
    }
}
