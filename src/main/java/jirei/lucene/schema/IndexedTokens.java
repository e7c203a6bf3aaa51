package jirei.lucene.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;

/**
 * The terms of a text in one view, exactly as an index has them, so that they can be sent elsewhere or indexed again
 * without a second analysis.
 *
 * @param positions the terms at each position, from 0; none where the analysis dropped a word
 */
public record IndexedTokens(List<List<String>> positions) {
    public IndexedTokens {
        positions = List.copyOf(positions);
    }

    /** The terms of each text of a document, by field. */
    public static Map<String, IndexedTokens> of(Document document, Analyzer analyzer) {
        Map<String, IndexedTokens> tokens = new LinkedHashMap<>();
        for (IndexableField field : document) {
            String text = field.stringValue();
            if (text != null
                    && field.fieldType().tokenized()
                    && field.fieldType().indexOptions() != IndexOptions.NONE) {
                tokens.put(field.name(), of(analyzer, field.name(), text));
            }
        }
        return tokens;
    }

    private static IndexedTokens of(Analyzer analyzer, String field, String text) {
        List<List<String>> positions = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                for (int i = 0; i < increment.getPositionIncrement(); i++) {
                    positions.add(new ArrayList<>(1));
                }
                positions.getLast().add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return new IndexedTokens(positions);
    }

    /** The same terms as a stream, without offsets. */
    TokenStream stream() {
        return new Replay(positions);
    }

    private static final class Replay extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final List<List<String>> positions;
        private int position;
        private int within;
        private int before = -1;

        Replay(List<List<String>> positions) {
            this.positions = positions;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            position = 0;
            within = 0;
            before = -1;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            while (position < positions.size()
                    && within == positions.get(position).size()) {
                position++;
                within = 0;
            }
            if (position == positions.size()) {
                return false;
            }
            term.append(positions.get(position).get(within));
            increment.setPositionIncrement(position - before);
            before = position;
            within++;
            return true;
        }
    }
}
