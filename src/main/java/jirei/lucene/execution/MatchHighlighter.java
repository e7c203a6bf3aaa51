package jirei.lucene.execution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jirei.japanese.Kana;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.matching.DocumentSets;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.translation.QueryTerm;
import jirei.lucene.translation.TermAlternative;
import jirei.search.Highlight;
import jirei.search.WordMatch;
import jirei.search.WordMatch.MatchedPart;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds the words of a query in entries, so that exactly the matched text is highlighted. For one query and one thread.
 *
 * <p>Matches of dictionary words have their offsets in the index; those in other views are found in the text.
 * Adjacent and overlapping matches become one highlight, so that a word matched in several views is highlighted as a
 * whole. A match by sound or in part counts only if the word is not found otherwise, and is shown only where at least
 * half of the word stands in one piece, so that バス is not marked for メタバース. The highlights have offsets in the raw text.
 */
final class MatchHighlighter {
    /** The maximum number of explanations for one word. */
    private static final int MOST_FOR_A_WORD = 4;

    private final IndexSearcher searcher;
    private final DocumentSets documents;
    private final JapaneseAnalyzers analyzers;
    private final FixedBitSet shown;
    private final List<List<PreparedAlternative>> words = new ArrayList<>();

    /** The highlights in the title and body of an entry, and the explanation of the match. */
    record EntryMatches(List<Highlight> title, List<Highlight> body, List<WordMatch> why) {}

    /**
     * Prepares the words.
     *
     * @param shown the documents that will be asked for
     */
    MatchHighlighter(
            IndexSearcher searcher,
            DocumentSets documents,
            JapaneseAnalyzers analyzers,
            List<QueryTerm> terms,
            Collection<Integer> shown)
            throws IOException {
        this.searcher = searcher;
        this.documents = documents;
        this.analyzers = analyzers;
        this.shown = documents.nothing();
        shown.forEach(this.shown::set);
        for (QueryTerm word : terms) {
            List<PreparedAlternative> prepared = new ArrayList<>();
            for (TermAlternative alternative : word.alternatives()) {
                prepared.add(new PreparedAlternative(alternative));
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

    /** Finds a term or phrase of one view in the document that is read, and marks it. */
    private interface Finder {
        void mark(Reader reader, MarkableText text, List<Highlight> marked) throws IOException;
    }

    /** An alternative with its parts and the documents that it matches. */
    private final class PreparedAlternative {
        private final TermAlternative alternative;
        private final Set<Integer> matching;
        private final Map<String, List<Finder>> finders = new HashMap<>();

        PreparedAlternative(TermAlternative alternative) throws IOException {
            this.alternative = alternative;
            this.matching = documents.among(shown, alternative.query());
            if (!matching.isEmpty()) {
                Set<Query> leaves = new LinkedHashSet<>();
                alternative.query().visit(new Leaves(leaves));
                for (Query leaf : leaves) {
                    prepare(leaf);
                }
            }
        }

        private void prepare(Query leaf) throws IOException {
            String field = Leaves.field(leaf);
            for (String text : IndexFields.TEXTS) {
                for (TextView view : TextView.values()) {
                    if (view.of(text).equals(field)) {
                        finders.computeIfAbsent(text, any -> new ArrayList<>()).add(finder(view, field, leaf));
                    }
                }
            }
        }

        private Finder finder(TextView view, String field, Query leaf) throws IOException {
            return switch (view) {
                case WORD -> {
                    Weight weight = weight(leaf);
                    yield (reader, text, marked) -> reader.markWords(weight, field, text, marked);
                }
                case GRAM -> {
                    Pattern pattern = GramPattern.of(leaf);
                    yield (reader, text, marked) -> text.mark(pattern, marked);
                }
                case SOUND -> {
                    String term = ((TermQuery) leaf).getTerm().text();
                    yield (reader, text, marked) -> text.sounds(analyzers)
                            .with(term)
                            .forEach(sound -> text.mark(sound.start(), sound.end(), marked));
                }
            };
        }

        private Weight weight(Query query) throws IOException {
            return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        }
    }

    /** Collects the terms and phrases of a query. */
    private static final class Leaves extends QueryVisitor {
        private final Set<Query> leaves;

        Leaves(Set<Query> leaves) {
            this.leaves = leaves;
        }

        @Override
        public void consumeTerms(Query query, Term... terms) {
            leaves.add(query);
        }

        static String field(Query leaf) {
            return switch (leaf) {
                case TermQuery term -> term.getTerm().field();
                case SynonymQuery any -> any.getField();
                case PhraseQuery phrase -> phrase.getField();
                case MultiPhraseQuery phrase -> phrase.getTermArrays()[0][0].field();
                default -> throw new IllegalArgumentException("neither terms nor a phrase: " + leaf);
            };
        }
    }

    /** Finds the matches of all words in one document. */
    private final class Reader {
        private final int document;
        private final Map<String, MarkableText> texts = new LinkedHashMap<>();
        private final Map<String, WordMatch> why = new LinkedHashMap<>();

        Reader(int document, String title, String body) {
            this.document = document;
            texts.put(IndexFields.TITLE, new MarkableText(MatchedPart.TITLE, title));
            texts.put(IndexFields.BODY, new MarkableText(MatchedPart.BODY, body));
        }

        void read(List<PreparedAlternative> word) throws IOException {
            int found = 0;
            for (PreparedAlternative prepared : word) {
                if (prepared.matching.contains(document) && (found == 0 || !prepared.alternative.isLoose())) {
                    found += read(prepared, found < MOST_FOR_A_WORD);
                }
            }
        }

        /** The number of texts in which the alternative was found. */
        private int read(PreparedAlternative prepared, boolean explained) throws IOException {
            TermAlternative alternative = prepared.alternative;
            if (alternative.named().isPresent()) {
                explain(
                        alternative,
                        alternative.form(),
                        MatchedPart.of(alternative.named().get().dimension()),
                        explained);
                return 1;
            }
            int found = 0;
            for (Map.Entry<String, MarkableText> entry : texts.entrySet()) {
                MarkableText text = entry.getValue();
                List<Highlight> shown = marks(prepared, entry.getKey(), text);
                Optional<Highlight> first = shown.stream().findFirst();
                if (first.isPresent()) {
                    text.add(shown);
                    explain(alternative, text.of(first.get()), text.part(), explained);
                    found++;
                }
            }
            return found;
        }

        private List<Highlight> marks(PreparedAlternative prepared, String name, MarkableText text) throws IOException {
            List<Highlight> marked = new ArrayList<>();
            for (Finder finder : prepared.finders.getOrDefault(name, List.of())) {
                finder.mark(this, text, marked);
            }
            TermAlternative alternative = prepared.alternative;
            return MarkableText.merged(marked).stream()
                    .filter(mark -> !alternative.isLoose() || isHalf(text.of(mark), alternative.form()))
                    .toList();
        }

        /** Whether a mark is half of the word at least, also without its long vowels: スマー is two kana of なりすまし. */
        private static boolean isHalf(String mark, String word) {
            return 2 * mark.length() >= word.length()
                    && 2 * Kana.fold(mark).length() >= Kana.fold(word).length();
        }

        void markWords(Weight weight, String field, MarkableText text, List<Highlight> marked) throws IOException {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            Matches matches = weight.matches(leaf, document - leaf.docBase);
            MatchesIterator each = matches == null ? null : matches.getMatches(field);
            while (each != null && each.next()) {
                text.mark(each.startOffset(), each.endOffset(), marked);
            }
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
                    Objects.requireNonNull(texts.get(IndexFields.TITLE)).highlights(),
                    Objects.requireNonNull(texts.get(IndexFields.BODY)).highlights(),
                    List.copyOf(why.values()));
        }
    }
}
