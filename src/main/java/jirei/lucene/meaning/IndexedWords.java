package jirei.lucene.meaning;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads texts back from the postings of their field, which costs much less than to analyse them again. */
final class IndexedWords {
    /** Of a text, only the words at its first positions are read. */
    private static final int MOST_POSITIONS = 600;

    private final int[] documents;
    private final @Nullable String[][] byPosition;

    private IndexedWords(int[] documents) {
        this.documents = documents;
        this.byPosition = new String[documents.length][0];
    }

    /**
     * The words of a field in each of these documents, in the order of the text, without numbers.
     *
     * @param field with positions
     * @param documents in ascending order
     */
    static List<List<String>> of(IndexReader reader, String field, int[] documents) throws IOException {
        IndexedWords words = new IndexedWords(documents);
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                words.read(terms.iterator(), leaf.docBase);
            }
        }
        return Stream.of(words.byPosition)
                .map(text -> Stream.of(text).filter(Objects::nonNull).toList())
                .toList();
    }

    private void read(TermsEnum terms, int base) throws IOException {
        PostingsEnum postings = null;
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            String word = term.utf8ToString();
            if (word.codePoints().anyMatch(Character::isLetter)) {
                postings = terms.postings(postings, PostingsEnum.POSITIONS);
                read(word, postings, base);
            }
        }
    }

    private void read(String word, PostingsEnum postings, int base) throws IOException {
        int next = 0;
        int document = postings.nextDoc();
        while (document != NO_MORE_DOCS && next < documents.length) {
            next = first(next, base + document);
            if (next < documents.length && documents[next] == base + document) {
                put(word, postings, next);
                document = postings.nextDoc();
            } else if (next < documents.length) {
                document = postings.advance(documents[next] - base);
            }
        }
    }

    /** The place of the first wanted document from this place on that is not before {@code least}. */
    private int first(int from, int least) {
        int found = Arrays.binarySearch(documents, from, documents.length, least);
        return found >= 0 ? found : -found - 1;
    }

    private void put(String word, PostingsEnum postings, int place) throws IOException {
        if (byPosition[place].length == 0) {
            byPosition[place] = new String[MOST_POSITIONS];
        }
        int position = -1;
        for (int i = 0; i < postings.freq() && position < MOST_POSITIONS; i++) {
            position = postings.nextPosition();
            if (position < MOST_POSITIONS) {
                byPosition[place][position] = word;
            }
        }
    }
}
