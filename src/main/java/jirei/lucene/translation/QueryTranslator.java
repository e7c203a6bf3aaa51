package jirei.lucene.translation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.Language;
import jirei.lucene.lexicon.Lexicon;
import jirei.lucene.translation.CompiledQuery.Unit;
import jirei.query.Query;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;

/**
 * Says in Lucene's terms what a query looks for.
 *
 * <p>A clause without blanks matches where enough of its words are found: all of a compound, most of a sentence, which
 * nobody repeats word by word. Where a text has no words, it is found as it stands. Clauses narrow: all must match.
 */
public final class QueryTranslator {
    /** Of seven words one may be missing: measured; fewer put other entries before the right one. */
    private static final double SHARE_OF_A_SENTENCE = 0.85;

    private final Language language;
    private final TextQueries texts;
    private final Ranking ranking;
    private final Patterns patterns;
    private final QueryExpander ways;
    private final Attributes attributes;
    private final Lexicon lexicon;
    private final Set<String> exact;
    private final boolean correcting;

    /**
     * Translates for one state of the index.
     *
     * @param lexicon the words and names of that state
     * @param cities the cities of that state that have a dossier
     * @param terms of the same state
     * @param exact which words are looked for only as they were typed
     * @param correcting whether slips are put right
     */
    public QueryTranslator(
            Language language,
            Lexicon lexicon,
            Collection<City> cities,
            TermStatistics terms,
            Set<String> exact,
            boolean correcting) {
        this.language = language;
        this.lexicon = lexicon;
        this.texts = new TextQueries(language.analyzers(), terms);
        this.ranking = new Ranking(language.analyzers(), texts);
        this.patterns = new Patterns(language.analyzers(), texts);
        this.attributes = new Attributes(cities);
        this.ways = new QueryExpander(texts, terms, language.synonyms(), lexicon, attributes);
        this.exact = exact;
        this.correcting = correcting;
    }

    public CompiledQuery translate(Query query) {
        return switch (query) {
            case Query.MatchAll all -> CompiledQuery.EVERYTHING;
            case Query.And and -> all(and.queries());
            case Query.Or or -> any(or.queries());
            case Query.Words words -> all(List.of(words));
            case Query.Phrase phrase -> all(List.of(phrase));
            case Query.Prefix prefix -> all(List.of(prefix));
            case Query.Fuzzy fuzzy -> all(List.of(fuzzy));
            case Query.Field field -> all(List.of(field));
            case Query.Not not -> all(List.of(not));
        };
    }

    private CompiledQuery all(List<Query> queries) {
        CompiledQueryBuilder question = new CompiledQueryBuilder();
        List<Clause> clauses = new ArrayList<>();
        for (Query query : queries) {
            switch (query) {
                case Query.Words words ->
                    clauses.add(Clause.of(Normalizer.fold(words.text()), lexicon, exact, correcting));
                case Query.Phrase phrase -> phrase(phrase, question);
                case Query.Prefix prefix -> pattern(prefix.text(), patterns.prefix(prefix), question);
                case Query.Fuzzy fuzzy -> pattern(fuzzy.text(), patterns.fuzzy(fuzzy), question);
                case Query.Field field -> question.filter(attributes.havingAny(field.dimension(), field.values()));
                case Query.Not not -> question.exclude(translate(not.query()).full());
                case Query.MatchAll everything -> {}
                case Query.And and -> question.add(translate(and));
                case Query.Or or -> question.add(translate(or));
            }
        }
        if (!clauses.isEmpty()) {
            words(clauses, question);
        }
        return question.build();
    }

    private CompiledQuery any(List<Query> queries) {
        CompiledQueryBuilder question = new CompiledQueryBuilder();
        BooleanQuery.Builder full = new BooleanQuery.Builder();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Query query : queries) {
            CompiledQuery alternative = translate(query);
            full.add(alternative.full(), Occur.SHOULD);
            any.add(alternative.any(), Occur.SHOULD);
            question.rank(alternative.ranking());
            question.explain(alternative.sought());
        }
        question.require(full.build(), List.of(new Unit(full.build(), full.build(), any.build())));
        return question.build();
    }

    private void phrase(Query.Phrase phrase, CompiledQueryBuilder question) {
        String text = Normalizer.fold(phrase.text());
        org.apache.lucene.search.Query found = phrase.slop() > 0
                ? patterns.sloppy(phrase)
                : texts.verbatim(text).orElse(MatchNoDocsQuery.INSTANCE);
        pattern(phrase.text(), found, question);
        question.rank(ranking.of(QueryWords.of(text, language)));
    }

    /** Something that is found in one way only. */
    private static void pattern(String typed, org.apache.lucene.search.Query found, CompiledQueryBuilder question) {
        question.require(found, List.of(new Unit(found, found, found)));
        question.rank(List.of(found));
        question.explain(List.of(new QueryTerm(typed, List.of(TermAlternative.asTyped(typed, found)))));
    }

    /** The clauses are cut together, since words of neighbouring ones may have a meaning in a row. */
    private void words(List<Clause> clauses, CompiledQueryBuilder question) {
        Clause joined = Clause.joined(clauses);
        QueryWords words = QueryWords.of(joined, language);
        List<QueryTerm> sought = ways.of(words, exact::contains);
        int from = 0;
        for (Clause clause : clauses) {
            int to = from + clause.text().length();
            List<QueryTerm> ofClause = new ArrayList<>();
            for (int i = 0; i < sought.size(); i++) {
                QueryWords.Word word = words.words().get(i);
                if (from <= word.start() && word.end() <= to) {
                    ofClause.add(sought.get(i));
                }
            }
            clause(clause.text(), ofClause, question);
            from = to + 1;
        }
        question.rank(ranking.of(words.without(places(words, sought))));
        question.rank(ways.ranking(sought));
    }

    /**
     * The words that name cities, where there are others: what an entry says on those ranks it, not how often it names its
     * city.
     */
    private static List<QueryWords.Word> places(QueryWords words, List<QueryTerm> sought) {
        List<QueryWords.Word> places = new ArrayList<>();
        for (int i = 0; i < sought.size(); i++) {
            if (sought.get(i).names(Dimension.CITY)) {
                places.add(words.words().get(i));
            }
        }
        return places.size() < sought.size() ? places : List.of();
    }

    private void clause(String clause, List<QueryTerm> words, CompiledQueryBuilder question) {
        if (words.isEmpty()) {
            pattern(clause, texts.verbatim(clause).orElse(MatchNoDocsQuery.INSTANCE), question);
            return;
        }
        List<Unit> units = words.stream()
                .map(word -> new Unit(word.full(), word.near(), word.any()))
                .toList();
        BooleanQuery.Builder enough = new BooleanQuery.Builder();
        units.forEach(unit -> enough.add(unit.full(), Occur.SHOULD));
        enough.setMinimumNumberShouldMatch(needed(clause, words));
        question.require(enough.build(), units);
        question.explain(words);
    }

    /** Of a sentence, whose words have particles between them, most; of a compound all. */
    private static int needed(String clause, List<QueryTerm> words) {
        int letters = words.stream().mapToInt(word -> word.typed().length()).sum();
        boolean sentence = words.size() > 2 && letters < clause.length();
        return sentence ? (int) Math.ceil(words.size() * SHARE_OF_A_SENTENCE) : words.size();
    }
}
