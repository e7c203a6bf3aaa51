package jirei.lucene.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.Language;
import jirei.search.Offer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Matches the entries that are about a word, so that they can be excluded.
 *
 * <ul>
 *   <li>{@code ソウル}, {@code 欧州}: the entries from there; not one from London that mentions ソウル
 *   <li>{@code スマートシティ}: the entries on this theme, and those with the word in the title or often in the text
 *   <li>{@code 交通}: the entries with the word in the title or often in the text; not one that mentions it once
 * </ul>
 *
 * <p>A word counts in all its spellings, and not by its synonyms.
 */
final class Subjects {
    private final Language language;
    private final TextQueries texts;
    private final QueryExpander expander;
    private final Set<String> exact;

    Subjects(Language language, TextQueries texts, QueryExpander expander, Set<String> exact) {
        this.language = language;
        this.texts = texts;
        this.expander = expander;
        this.exact = exact;
    }

    /** Matches the entries that are about each word of the text. */
    Query of(String typed) {
        String text = Normalizer.fold(typed);
        List<QueryTerm> words = expander.of(QueryWords.of(text, language), exact::contains);
        if (words.isEmpty()) {
            return texts.subject(text).orElse(MatchNoDocsQuery.INSTANCE);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(any(matches(word)), Occur.FILTER));
        return all.build();
    }

    private List<Query> matches(QueryTerm word) {
        List<Query> places = new ArrayList<>();
        List<Query> others = new ArrayList<>();
        for (TermAlternative alternative : word.alternatives()) {
            switch (alternative.matchType()) {
                case AS_TYPED, VARIANT -> texts.subject(alternative.form()).ifPresent(others::add);
                case ATTRIBUTE -> {
                    Offer named = alternative.named().orElseThrow();
                    if (named.isPlace()) {
                        places.add(alternative.query());
                    } else if (isWhole(named.label(), alternative.typed())) {
                        others.add(alternative.query());
                    }
                }
                case SYNONYM, CORRECTED, RELATED, PARTIAL, MEANING -> {}
            }
        }
        return places.isEmpty() ? others : places;
    }

    /** Whether the word is the whole label: 新技術 is that of the theme 新技術（AI・メタバース等）, and AI is not. */
    private static boolean isWhole(String label, String word) {
        return label.equals(word) || label.startsWith(word + "（");
    }

    private static Query any(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return queries.isEmpty() ? MatchNoDocsQuery.INSTANCE : any.build();
    }
}
