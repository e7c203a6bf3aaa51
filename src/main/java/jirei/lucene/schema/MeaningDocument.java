package jirei.lucene.schema;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The one document of an index that has the word vectors learnt from its entries; replaced as a whole. */
public final class MeaningDocument {
    private static final String MEANING = "meaning";

    private MeaningDocument() {}

    /** The term by which the document is found and replaced. */
    public static Term term() {
        return new Term(IndexFields.TYPE, MEANING);
    }

    /** The document with this file of word vectors. */
    public static Document of(byte[] vectors) {
        Document document = new Document();
        document.add(new StringField(IndexFields.TYPE, MEANING, Field.Store.NO));
        document.add(new StoredField(IndexFields.STORED, vectors));
        return document;
    }

    /** The file of word vectors in the index, if there is one. */
    public static Optional<byte[]> vectors(IndexReader reader) throws IOException {
        ScoreDoc[] found = new IndexSearcher(reader).search(new TermQuery(term()), 1).scoreDocs;
        if (found.length == 0) {
            return Optional.empty();
        }
        BytesRef bytes = reader.storedFields().document(found[0].doc).getBinaryValue(IndexFields.STORED);
        return Optional.of(Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
    }
}
