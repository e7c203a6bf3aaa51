package jirei.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jirei.japanese.NormalizedText;
import jirei.japanese.Normalizer;
import jirei.search.Highlight;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Finds out what of a text a query matched: exactly that, since the index itself is asked.
 *
 * <p>Matches that touch or overlap become one highlight, so that a word is marked whole where a word and the grams in it
 * both matched, and so is a phrase. The index knows the normalised text; the highlights are those of the raw one.
 */
final class Highlights {
    private final IndexSearcher searcher;
    private final Weight weight;

    Highlights(IndexSearcher searcher, Query query) throws IOException {
        this.searcher = searcher;
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    }

    /** What matched in the field of the document, as stretches of the raw text that was indexed there. */
    List<Highlight> of(int document, String field, String raw) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Matches matches = weight.matches(leaf, document - leaf.docBase);
        NormalizedText text = Normalizer.normalize(raw);
        List<Highlight> found = new ArrayList<>();
        for (View view : View.values()) {
            MatchesIterator each = matches == null ? null : matches.getMatches(view.of(field));
            while (each != null && each.next()) {
                if (each.endOffset() > each.startOffset()) {
                    found.add(new Highlight(text.rawStart(each.startOffset()), text.rawEnd(each.endOffset())));
                }
            }
        }
        return merged(found);
    }

    private static List<Highlight> merged(List<Highlight> found) {
        List<Highlight> merged = new ArrayList<>();
        for (Highlight next :
                found.stream().sorted(Comparator.comparingInt(Highlight::start)).toList()) {
            if (merged.isEmpty() || merged.getLast().end() < next.start()) {
                merged.add(next);
            } else {
                Highlight last = merged.removeLast();
                merged.add(new Highlight(last.start(), Math.max(last.end(), next.end())));
            }
        }
        return List.copyOf(merged);
    }
}
