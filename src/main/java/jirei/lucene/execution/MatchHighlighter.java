package jirei.lucene.execution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.japanese.NormalizedText;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.TextView;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.translation.QueryTerm;
import jirei.lucene.translation.TermAlternative;
import jirei.search.Highlight;
import jirei.search.WordMatch;
import jirei.search.WordMatch.MatchedPart;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Finds out what in an entry the words of a query matched, and how: exactly that, since the index itself is asked.
 *
 * <p>Matches that touch or overlap become one highlight, so that a word is marked whole where a word and stretches of it
 * matched. A match by sound or in part counts only where the word is found in no other way. The index knows the
 * normalised text; the highlights are those of the raw one.
 */
final class MatchHighlighter {
    /** More tell nothing new. */
    private static final int MOST_FOR_A_WORD = 4;

    private final IndexSearcher searcher;
    private final List<List<Looked>> words = new ArrayList<>();

    /** A trace, ready to be looked for. */
    private record Looked(TermAlternative trace, Weight weight) {}

    /** What was found in one entry. */
    record EntryMatches(List<Highlight> title, List<Highlight> body, List<WordMatch> why) {}

    MatchHighlighter(IndexSearcher searcher, List<QueryTerm> sought) throws IOException {
        this.searcher = searcher;
        for (QueryTerm word : sought) {
            List<Looked> looked = new ArrayList<>();
            for (TermAlternative trace : word.traces()) {
                looked.add(new Looked(
                        trace,
                        searcher.createWeight(searcher.rewrite(trace.query()), ScoreMode.COMPLETE_NO_SCORES, 1)));
            }
            words.add(looked);
        }
    }

    /** What was found in a document with this title and body. */
    EntryMatches in(int document, String title, String body) throws IOException {
        Reader reader = new Reader(document, title, body);
        for (List<Looked> word : words) {
            reader.read(word);
        }
        return reader.found();
    }

    /** Looks for all words in one document. */
    private final class Reader {
        private final LeafReaderContext leaf;
        private final int document;
        private final Map<String, Text> texts = new LinkedHashMap<>();
        private final Map<String, WordMatch> why = new LinkedHashMap<>();

        Reader(int document, String title, String body) {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            this.leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            this.document = document - leaf.docBase;
            texts.put(IndexFields.TITLE, new Text(MatchedPart.TITLE, title));
            texts.put(IndexFields.BODY, new Text(MatchedPart.BODY, body));
        }

        void read(List<Looked> word) throws IOException {
            int found = 0;
            for (Looked looked : word) {
                if (found == 0 || !looked.trace().isLoose()) {
                    found += read(looked, found < MOST_FOR_A_WORD);
                }
            }
        }

        /** How often the trace was found. */
        private int read(Looked looked, boolean tell) throws IOException {
            Matches matches = looked.weight().matches(leaf, document);
            if (matches == null) {
                return 0;
            }
            TermAlternative trace = looked.trace();
            if (trace.attribute().isPresent()) {
                tell(
                        trace,
                        trace.form(),
                        MatchedPart.valueOf(trace.attribute().get().dimension().name()),
                        tell);
                return 1;
            }
            int found = 0;
            for (Map.Entry<String, Text> entry : texts.entrySet()) {
                Text text = entry.getValue();
                List<Highlight> marked = new ArrayList<>();
                for (TextView view : TextView.values()) {
                    MatchesIterator each = matches.getMatches(view.of(entry.getKey()));
                    while (each != null && each.next()) {
                        if (each.endOffset() > each.startOffset()) {
                            marked.add(new Highlight(
                                    text.normalized().rawStart(each.startOffset()),
                                    text.normalized().rawEnd(each.endOffset())));
                        }
                    }
                }
                Optional<Highlight> first = merged(marked).stream().findFirst();
                if (first.isPresent()) {
                    text.marks().addAll(marked);
                    tell(trace, text.of(first.get()), text.part(), tell);
                    found++;
                }
            }
            return found;
        }

        private void tell(TermAlternative trace, String matched, MatchedPart part, boolean tell) {
            if (tell) {
                why.putIfAbsent(
                        trace.typed() + '\0' + matched + '\0' + part,
                        new WordMatch(trace.typed(), matched, part, trace.way()));
            }
        }

        EntryMatches found() {
            return new EntryMatches(
                    merged(texts.getOrDefault(IndexFields.TITLE, Text.NONE).marks()),
                    merged(texts.getOrDefault(IndexFields.BODY, Text.NONE).marks()),
                    List.copyOf(why.values()));
        }
    }

    /** A text of an entry and what is to be marked in it. */
    private record Text(MatchedPart part, String raw, NormalizedText normalized, List<Highlight> marks) {
        static final Text NONE = new Text(MatchedPart.BODY, "");

        Text(MatchedPart part, String raw) {
            this(part, raw, Normalizer.normalize(raw), new ArrayList<>());
        }

        String of(Highlight stretch) {
            return raw.substring(stretch.start(), stretch.end());
        }
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
