package jirei.lucene;

import static jirei.lucene.EntryDocuments.BODY;
import static jirei.lucene.EntryDocuments.TEXTS;
import static jirei.lucene.EntryDocuments.TITLE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.japanese.Normalizer;
import jirei.query.Query;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Says in Lucene's terms what a query looks for.
 *
 * <p>A text without blanks is found where it stands as it is, by its grams, or where enough of its words do: all of a
 * compound, but only half of a sentence, which nobody repeats word by word. A word is found by its base
 * form or by the grams of what was typed: the dictionary may cut the same word differently in another sentence. A single
 * character that touches a word belongs to it, so that 高齢者 is not found in 高齢化 and 利用者.
 */
final class QueryTranslator {
    private static final Map<String, Float> WEIGHTS = Map.of(TITLE, 3f, BODY, 1f);
    /** Grams only repeat what words rank better. */
    private static final float GRAM_WEIGHT = 0.5f;

    /** What a second field that matches adds to the best one. */
    private static final float TIE = 0.3f;

    private final JapaneseAnalyzers analyzers;
    private final Collection<City> cities;

    /** Translates for an index in which there are these cities. */
    QueryTranslator(JapaneseAnalyzers analyzers, Collection<City> cities) {
        this.analyzers = analyzers;
        this.cities = cities;
    }

    org.apache.lucene.search.Query translate(Query query) {
        return switch (query) {
            case Query.MatchAll all -> everything();
            case Query.Words words -> words(Normalizer.fold(words.text()));
            case Query.Phrase phrase ->
                verbatim(Normalizer.fold(phrase.text())).orElseGet(() -> MatchNoDocsQuery.INSTANCE);
            case Query.Field field -> field(field);
            case Query.Not not ->
                new BooleanQuery.Builder()
                        .add(everything(), Occur.FILTER)
                        .add(translate(not.query()), Occur.MUST_NOT)
                        .build();
            case Query.And and -> and(and);
            case Query.Or or -> or(or);
        };
    }

    private static org.apache.lucene.search.Query everything() {
        return new ConstantScoreQuery(new TermQuery(EntryDocuments.entries()));
    }

    private org.apache.lucene.search.Query and(Query.And and) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(everything(), Occur.FILTER);
        for (Query query : and.queries()) {
            switch (query) {
                case Query.Not not -> all.add(translate(not.query()), Occur.MUST_NOT);
                case Query.Field field -> all.add(translate(field), Occur.FILTER);
                case Query.MatchAll everything -> {}
                case Query.Words words -> all.add(translate(words), Occur.MUST);
                case Query.Phrase phrase -> all.add(translate(phrase), Occur.MUST);
                case Query.And inner -> all.add(translate(inner), Occur.MUST);
                case Query.Or or -> all.add(translate(or), Occur.MUST);
            }
        }
        return all.build();
    }

    private org.apache.lucene.search.Query or(Query.Or or) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        or.queries().forEach(query -> any.add(translate(query), Occur.SHOULD));
        return any.build();
    }

    private org.apache.lucene.search.Query field(Query.Field field) {
        Set<String> values = field.values();
        Collection<String> meant = field.dimension() == Dimension.CITY
                ? values.stream()
                        .flatMap(value -> City.called(value, cities).stream().map(City::name))
                        .distinct()
                        .toList()
                : values;
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        String facets = EntryDocuments.facets().getDimConfig(field.dimension().name()).indexFieldName;
        for (String value : meant) {
            any.add(new TermQuery(DrillDownQuery.term(facets, field.dimension().name(), value)), Occur.SHOULD);
        }
        return new ConstantScoreQuery(any.build());
    }

    private org.apache.lucene.search.Query words(String text) {
        List<Word> words = wordsOf(text);
        Optional<org.apache.lucene.search.Query> asTyped = verbatim(text);
        if (words.isEmpty()) {
            return asTyped.orElseGet(() -> MatchNoDocsQuery.INSTANCE);
        }
        BooleanQuery.Builder enough = new BooleanQuery.Builder();
        words.forEach(word -> enough.add(word(word), Occur.SHOULD));
        enough.setMinimumNumberShouldMatch(needed(words, text));
        BooleanQuery.Builder either = new BooleanQuery.Builder().add(enough.build(), Occur.SHOULD);
        asTyped.ifPresent(query -> either.add(query, Occur.SHOULD));
        return either.build();
    }

    /**
     * A word of the query.
     *
     * @param term its base form; empty for a word that was put together from several
     */
    private record Word(Optional<String> term, String typed) {}

    private List<Word> wordsOf(String text) {
        List<Token> tokens = analyzers.analyze(View.WORD, text);
        Set<Word> words = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            int last = i;
            while (last + 1 < tokens.size() && belongTogether(tokens.get(last), tokens.get(last + 1))) {
                last++;
            }
            Optional<String> term = last == i ? Optional.of(tokens.get(i).term()) : Optional.empty();
            words.add(new Word(
                    term, text.substring(tokens.get(i).start(), tokens.get(last).end())));
            i = last;
        }
        return List.copyOf(words);
    }

    private static boolean belongTogether(Token left, Token right) {
        return left.end() == right.start() && (left.length() == 1 || right.length() == 1);
    }

    /** Of a sentence, whose words have particles between them, half, and two at least; of a compound all. */
    private static int needed(List<Word> words, String text) {
        int letters = words.stream().mapToInt(word -> word.typed().length()).sum();
        boolean sentence = words.size() > 2 && letters < text.length();
        return sentence ? Math.ceilDiv(words.size(), 2) : words.size();
    }

    private org.apache.lucene.search.Query word(Word word) {
        List<org.apache.lucene.search.Query> ways = new ArrayList<>();
        for (String field : TEXTS) {
            word.term()
                    .ifPresent(term ->
                            ways.add(weighted(new TermQuery(new Term(View.WORD.of(field), term)), field, 1)));
            if (word.typed().length() > 1) {
                float weight = word.term().isPresent() ? GRAM_WEIGHT : 1;
                grams(field, word.typed()).ifPresent(grams -> ways.add(weighted(grams, field, weight)));
            }
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    /** Where the text stands as it is. */
    private Optional<org.apache.lucene.search.Query> verbatim(String text) {
        List<org.apache.lucene.search.Query> ways = new ArrayList<>();
        for (String field : TEXTS) {
            grams(field, text).ifPresent(grams -> ways.add(weighted(grams, field, GRAM_WEIGHT)));
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(ways, TIE));
    }

    /**
     * The pairs of the text in a row, and single characters only where there is no pair: at the position at which the
     * index has them.
     */
    private Optional<org.apache.lucene.search.Query> grams(String field, String text) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        List<Token> tokens = analyzers.analyze(View.GRAM, text);
        int covered = 0;
        int terms = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean longerFollows = i + 1 < tokens.size() && tokens.get(i + 1).position() == token.position();
            if (!longerFollows && token.end() > covered) {
                phrase.add(new Term(View.GRAM.of(field), token.term()), token.position());
                covered = token.end();
                terms++;
            }
        }
        return terms == 0 ? Optional.empty() : Optional.of(phrase.build());
    }

    private static org.apache.lucene.search.Query weighted(
            org.apache.lucene.search.Query query, String field, float weight) {
        return new BoostQuery(query, WEIGHTS.getOrDefault(field, 1f) * weight);
    }
}
