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
import jirei.search.MatchType;
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
 * Finds the words of a query in an entry with Lucene's {@link Matches}, so that exactly the matched text is
 * highlighted. For one query and one thread.
 *
 * <p>Adjacent and overlapping matches become one highlight, so that a word matched in several views is highlighted as a
 * whole. A match by sound or in part counts only if the word is not found otherwise, and a match in part is shown only
 * where at least half of the word stands in one piece, so that バス is not marked for メタバース. The index has offsets in the
 * normalized text; the highlights have offsets in the raw text.
 */
final class MatchHighlighter {
    /** The maximum number of explanations for one word. */
    private static final int MOST_FOR_A_WORD = 4;

    private final IndexSearcher searcher;
    private final List<List<PreparedAlternative>> words = new ArrayList<>();

    /** An alternative and its weight, prepared for matching. */
    private record PreparedAlternative(TermAlternative alternative, Weight weight) {}

    /** The highlights in the title and body of an entry, and the explanation of the match. */
    record EntryMatches(List<Highlight> title, List<Highlight> body, List<WordMatch> why) {}

    MatchHighlighter(IndexSearcher searcher, List<QueryTerm> terms) throws IOException {
        this.searcher = searcher;
        for (QueryTerm word : terms) {
            List<PreparedAlternative> prepared = new ArrayList<>();
            for (TermAlternative alternative : word.alternatives()) {
                prepared.add(new PreparedAlternative(
                        alternative,
                        searcher.createWeight(searcher.rewrite(alternative.query()), ScoreMode.COMPLETE_NO_SCORES, 1)));
            }
            words.add(prepared);
        }
    }

    /** The matches in a document with this title and body. */
    EntryMatches in(int document, String title, String body) throws IOException {
        Reader reader = new Reader(document, title, body);
        for (List<PreparedAlternative> word : words) {
            reader.read(word);
        }
        return reader.found();
    }

    /** Finds the matches of all words in one document. */
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

        void read(List<PreparedAlternative> word) throws IOException {
            int found = 0;
            for (PreparedAlternative prepared : word) {
                if (found == 0 || !prepared.alternative().isLoose()) {
                    found += read(prepared, found < MOST_FOR_A_WORD);
                }
            }
        }

        /** The number of texts in which the alternative was found. */
        private int read(PreparedAlternative prepared, boolean explained) throws IOException {
            Matches matches = prepared.weight().matches(leaf, document);
            if (matches == null) {
                return 0;
            }
            TermAlternative alternative = prepared.alternative();
            if (alternative.named().isPresent()) {
                explain(
                        alternative,
                        alternative.form(),
                        MatchedPart.of(alternative.named().get().dimension()),
                        explained);
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
                List<Highlight> shown = merged(marked).stream()
                        .filter(mark -> alternative.matchType() != MatchType.PARTIAL
                                || 2 * mark.length() >= alternative.form().length())
                        .toList();
                Optional<Highlight> first = shown.stream().findFirst();
                if (first.isPresent()) {
                    text.marks().addAll(shown);
                    explain(alternative, text.of(first.get()), text.part(), explained);
                    found++;
                }
            }
            return found;
        }

        private void explain(TermAlternative alternative, String matched, MatchedPart part, boolean explained) {
            if (explained) {
                why.putIfAbsent(
                        alternative.typed() + '\0' + matched + '\0' + part,
                        new WordMatch(alternative.typed(), matched, part, alternative.matchType()));
            }
        }

        EntryMatches found() {
            return new EntryMatches(
                    merged(texts.getOrDefault(IndexFields.TITLE, Text.NONE).marks()),
                    merged(texts.getOrDefault(IndexFields.BODY, Text.NONE).marks()),
                    List.copyOf(why.values()));
        }
    }

    /** A text of an entry with its highlights. */
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
