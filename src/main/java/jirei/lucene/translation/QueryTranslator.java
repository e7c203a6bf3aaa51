package jirei.lucene.translation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jirei.casestudy.Attribute;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.Language;
import jirei.lucene.analysis.PersonNames;
import jirei.lucene.lexicon.KnownCities;
import jirei.lucene.lexicon.Lexicon;
import jirei.lucene.translation.CompiledQuery.Unit;
import jirei.query.Query;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;

/**
 * Translates a parsed query to a {@link CompiledQuery} for one snapshot of the index. For one thread and one query.
 *
 * <p>A clause without blanks matches if enough of its words are found: all words of a compound, most words of a
 * sentence, since texts rarely repeat a whole sentence. A clause without words is searched verbatim. All clauses must
 * match.
 *
 * <p>An exclusion excludes its words in their spellings, not their synonyms: {@code スマホ -スマートフォン} finds entries that
 * say スマホ only.
 */
public final class QueryTranslator {
    /** Measured: one of seven words may be missing; a lower share ranks other entries before the right one. */
    private static final double SHARE_OF_A_SENTENCE = 0.85;

    /** Beside several cities these words say what to do with the hits, and need not be in them. */
    private static final Set<String> COMPARING = Set.of("比較", "違い", "相違", "対比", "比べ");

    private final Language language;
    private final TermStatistics statistics;
    private final TextQueries texts;
    private final Ranking ranking;
    private final Patterns patterns;
    private final QueryExpander expander;
    private final Attributes attributes;
    private final Lexicon lexicon;
    private final Set<String> exact;
    private final boolean correcting;
    private boolean excluding;

    /**
     * Translates for one snapshot of the index.
     *
     * @param lexicon the words and names of the snapshot
     * @param cities the cities of the snapshot
     * @param attributes the attributes that entries of the snapshot have
     * @param statistics of the same snapshot
     * @param exact folded words that are searched only as typed
     * @param correcting whether typing errors are corrected
     */
    public QueryTranslator(
            Language language,
            Lexicon lexicon,
            KnownCities cities,
            Collection<Attribute> attributes,
            TermStatistics statistics,
            Set<String> exact,
            boolean correcting) {
        this.language = language;
        this.lexicon = lexicon;
        this.statistics = statistics;
        this.texts = new TextQueries(language.analyzers(), statistics);
        this.ranking = new Ranking(language.analyzers(), texts);
        this.patterns = new Patterns(language.analyzers(), texts, statistics);
        this.attributes = new Attributes(cities, attributes, statistics);
        this.expander = new QueryExpander(texts, statistics, language.synonyms(), lexicon, this.attributes);
        this.exact = exact;
        this.correcting = correcting;
    }

    /** The query as Lucene queries. */
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
        CompiledQueryBuilder builder = new CompiledQueryBuilder();
        List<Clause> clauses = new ArrayList<>();
        for (Query query : queries) {
            switch (query) {
                case Query.Words words ->
                    clauses.add(Clause.of(Normalizer.fold(words.text()), lexicon, exact, correcting && !excluding));
                case Query.Phrase phrase -> phrase(phrase, builder);
                case Query.Prefix prefix -> pattern(prefix.text(), patterns.prefix(prefix), builder);
                case Query.Fuzzy fuzzy -> pattern(fuzzy.text(), patterns.fuzzy(fuzzy), builder);
                case Query.Field field -> builder.filter(attributes.havingAny(field.dimension(), field.values()));
                case Query.Not not -> builder.exclude(excluded(not.query()));
                case Query.MatchAll everything -> {}
                case Query.And and -> builder.add(translate(and));
                case Query.Or or -> builder.add(translate(or));
            }
        }
        if (!clauses.isEmpty()) {
            words(clauses, builder);
        }
        return builder.build();
    }

    private org.apache.lucene.search.Query excluded(Query query) {
        boolean before = excluding;
        excluding = true;
        org.apache.lucene.search.Query excluded = translate(query).full();
        excluding = before;
        return excluded;
    }

    private CompiledQuery any(List<Query> queries) {
        CompiledQueryBuilder builder = new CompiledQueryBuilder();
        BooleanQuery.Builder full = new BooleanQuery.Builder();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Query query : queries) {
            CompiledQuery alternative = translate(query);
            full.add(alternative.full(), Occur.SHOULD);
            any.add(alternative.any(), Occur.SHOULD);
            builder.rank(alternative.ranking());
            builder.rankBest(alternative.best());
            builder.explain(alternative.terms());
        }
        builder.require(full.build(), List.of(Unit.of(full.build(), any.build())));
        return builder.build();
    }

    private void phrase(Query.Phrase phrase, CompiledQueryBuilder builder) {
        String text = Normalizer.fold(phrase.text());
        org.apache.lucene.search.Query found = phrase.slop() > 0
                ? patterns.sloppy(phrase)
                : texts.verbatim(PersonNames.spaced(text)).orElse(MatchNoDocsQuery.INSTANCE);
        float rarity = (float) statistics.rarityOf(text);
        add(phrase.text(), found, Unit.of(found, found, rarity), builder);
        ranking.addTo(builder, QueryWords.of(text, language));
    }

    /** Adds a word or phrase that has only one alternative. */
    private static void pattern(String typed, org.apache.lucene.search.Query found, CompiledQueryBuilder builder) {
        add(typed, found, Unit.of(found, found), builder);
    }

    private static void add(
            String typed, org.apache.lucene.search.Query found, Unit unit, CompiledQueryBuilder builder) {
        builder.require(found, List.of(unit));
        builder.rank(List.of(found));
        builder.explain(List.of(new QueryTerm(typed, List.of(TermAlternative.asTyped(typed, found)), 0)));
    }

    /** Clauses are tokenized together, since adjacent words of two clauses may have one meaning. */
    private void words(List<Clause> clauses, CompiledQueryBuilder builder) {
        Clause joined = Clause.joined(clauses);
        QueryWords words = expander.withLackingTerms(QueryWords.of(joined, language), exact::contains);
        List<QueryTerm> terms = expander.of(words, exact::contains);
        List<QueryTerm> cities = excluding ? List.of() : severalCities(terms);
        if (!cities.isEmpty()) {
            org.apache.lucene.search.Query inAny = QueryTerm.anyOf(cities, QueryTerm::full);
            builder.require(
                    inAny,
                    List.of(new Unit(
                            inAny,
                            QueryTerm.anyOf(cities, QueryTerm::near),
                            QueryTerm.anyOf(cities, QueryTerm::any),
                            cities.getFirst().rarity(),
                            true)));
            builder.explain(cities);
        }
        int from = 0;
        for (Clause clause : clauses) {
            int to = from + clause.text().length();
            List<QueryTerm> ofClause = new ArrayList<>();
            for (int i = 0; i < terms.size(); i++) {
                QueryWords.Word word = words.words().get(i);
                boolean compares =
                        !cities.isEmpty() && COMPARING.contains(terms.get(i).typed());
                if (from <= word.start() && word.end() <= to && !cities.contains(terms.get(i)) && !compares) {
                    ofClause.add(terms.get(i));
                }
            }
            if (cities.isEmpty() || !ofClause.isEmpty()) {
                clause(clause.text(), ofClause, builder);
            }
            from = to + 1;
        }
        if (!expander.isParaphrased(words, exact::contains)) {
            ranking.addTo(builder, words.without(places(words, terms)));
        }
        builder.rank(expander.ranking(terms));
    }

    /** The words that name cities, if these are several: an entry is about one of them. */
    private static List<QueryTerm> severalCities(List<QueryTerm> terms) {
        List<QueryTerm> cities =
                terms.stream().filter(term -> term.city().isPresent()).toList();
        return cities.stream().map(QueryTerm::city).distinct().count() > 1 ? cities : List.of();
    }

    /**
     * The words that name places, if there are other words: an entry should rank by what it says about those, not by
     * how often it names its city.
     */
    private static List<QueryWords.Word> places(QueryWords words, List<QueryTerm> terms) {
        List<QueryWords.Word> places = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).namesPlace()) {
                places.add(words.words().get(i));
            }
        }
        return places.size() < terms.size() ? places : List.of();
    }

    private void clause(String clause, List<QueryTerm> words, CompiledQueryBuilder builder) {
        if (words.isEmpty()) {
            pattern(clause, texts.verbatim(clause).orElse(MatchNoDocsQuery.INSTANCE), builder);
            return;
        }
        List<Unit> units = words.stream()
                .map(word -> new Unit(
                        excluding ? word.asWritten() : word.full(),
                        word.near(),
                        word.any(),
                        word.rarity(),
                        word.namesPlace()))
                .toList();
        BooleanQuery.Builder enough = new BooleanQuery.Builder();
        units.forEach(unit -> enough.add(unit.full(), Occur.SHOULD));
        enough.setMinimumNumberShouldMatch(needed(clause, words));
        builder.require(enough.build(), units);
        builder.explain(words);
    }

    /**
     * The number of words that must match: most words of a sentence (words with particles between them), all words of a
     * compound.
     */
    private static int needed(String clause, List<QueryTerm> words) {
        int letters = words.stream().mapToInt(word -> word.typed().length()).sum();
        boolean sentence = words.size() > 2 && letters < clause.length();
        return sentence ? (int) Math.ceil(words.size() * SHARE_OF_A_SENTENCE) : words.size();
    }
}
