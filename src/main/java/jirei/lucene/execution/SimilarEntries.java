package jirei.lucene.execution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jirei.casestudy.Dimension;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.schema.StoredEntries;
import jirei.search.Hit;
import jirei.search.MarkedText;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Finds entries similar to another: entries that contain its rarest words, as selected by Lucene's {@link
 * MoreLikeThis}, and that are on its theme. Entries of other cities come first, since those of its own city are shown
 * next to it anyway.
 */
public final class SimilarEntries {
    /** The maximum number of words of the entry in the query. */
    private static final int WORDS = 40;

    /** The boost for the same theme, as a fraction of the score of the entry itself. */
    private static final float THEME = 0.05f;

    private final IndexSearcher searcher;
    private final StoredEntries stored;
    private final Entry entry;
    private final Query alike;

    /** The entries most similar to this one, those of other cities first; empty if there is no such entry. */
    public static List<Hit> to(EntryId id, IndexReader reader, JapaneseAnalyzers analyzers, int size)
            throws IOException {
        return to(id, reader, StoredEntries.in(reader), analyzers, size);
    }

    /** The same, for an index whose entries are stored elsewhere. */
    public static List<Hit> to(
            EntryId id, IndexReader reader, StoredEntries stored, JapaneseAnalyzers analyzers, int size)
            throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        ScoreDoc[] found = searcher.search(new TermQuery(DocumentQueries.withId(id)), 1).scoreDocs;
        if (found.length == 0 || size < 1) {
            return List.of();
        }
        int document = found[0].doc;
        Entry entry = stored.of(List.of(document)).getFirst();
        return new SimilarEntries(searcher, stored, analyzers, entry, document).hits(size);
    }

    private SimilarEntries(
            IndexSearcher searcher, StoredEntries stored, JapaneseAnalyzers analyzers, Entry entry, int document)
            throws IOException {
        this.searcher = searcher;
        this.stored = stored;
        this.entry = entry;
        Query words = words(analyzers);
        float itself = searcher.explain(words, document).getValue().floatValue();
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(new TermQuery(DocumentQueries.withId(entry.id())), Occur.MUST_NOT);
        of(Dimension.THEME)
                .forEach(theme ->
                        query.add(new BoostQuery(new ConstantScoreQuery(theme), itself * THEME), Occur.SHOULD));
        this.alike = query.build();
    }

    private List<Hit> hits(int size) throws IOException {
        BooleanQuery.Builder elsewhere = new BooleanQuery.Builder().add(alike, Occur.MUST);
        BooleanQuery.Builder here = new BooleanQuery.Builder().add(alike, Occur.MUST);
        List<Query> city = of(Dimension.CITY);
        city.forEach(query -> elsewhere.add(query, Occur.MUST_NOT));
        city.forEach(query -> here.add(query, Occur.FILTER));
        List<Hit> hits = new ArrayList<>(hits(elsewhere.build(), size));
        if (hits.size() < size && !city.isEmpty()) {
            hits.addAll(hits(here.build(), size - hits.size()));
        }
        return List.copyOf(hits);
    }

    private List<Hit> hits(Query query, int size) throws IOException {
        ScoreDoc[] best = searcher.search(query, size).scoreDocs;
        List<Entry> entries =
                stored.of(Arrays.stream(best).map(found -> found.doc).toList());
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
            Entry other = entries.get(i);
            MarkedText snippet = Passages.snippet(other.content().ownText(), List.of());
            hits.add(new Hit(other, MarkedText.plain(other.title()), snippet, List.of(), true, true, best[i].score));
        }
        return hits;
    }

    private Query words(JapaneseAnalyzers analyzers) throws IOException {
        String title = TextView.WORD.of(IndexFields.TITLE);
        String body = TextView.WORD.of(IndexFields.BODY);
        MoreLikeThis rare = new MoreLikeThis(searcher.getIndexReader());
        rare.setAnalyzer(analyzers.forFields(IndexFields.TEXTS));
        rare.setFieldNames(new String[] {title, body});
        rare.setMinTermFreq(1);
        rare.setMinDocFreq(2);
        rare.setMinWordLen(2);
        rare.setMaxQueryTerms(WORDS);
        rare.setBoost(true);
        String named = Normalizer.fold(entry.title());
        String told = named + "\n" + Normalizer.fold(entry.content().text());
        Map<String, Collection<Object>> texts = Map.of(title, List.of(named), body, List.of(told));
        return rare.like(texts);
    }

    private List<Query> of(Dimension dimension) {
        String facets = IndexFields.facets().getDimConfig(dimension.name()).indexFieldName;
        return dimension.valuesOf(entry).stream()
                .<Query>map(value -> new TermQuery(DrillDownQuery.term(facets, dimension.name(), value)))
                .toList();
    }
}
