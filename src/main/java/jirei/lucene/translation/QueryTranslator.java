package jirei.lucene.translation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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
 * say スマホ only. How much of an entry must be about what {@link Query.NotAbout} excludes is up to {@link Subjects}.
 */
public final class QueryTranslator {
    /** Measured: one of seven words may be missing; a lower share ranks other entries before the right one. */
    private static final double SHARE_OF_A_SENTENCE = 0.85;

    /** The share of the highest rarity from which a part of a compound may be an answer by itself. */
    private static final double SPECIFIC = 2 / 3.0;

    /** For entries from any of several places, before the rarity of other words. */
    private static final float PLACES = 6;

    private final Language language;
    private final TermStatistics statistics;
    private final TextQueries texts;
    private final Ranking ranking;
    private final Patterns patterns;
    private final QueryExpander expander;
    private final Attributes attributes;
    private final Subjects subjects;
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
        this.subjects = new Subjects(language, texts, expander, exact);
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
            case Query.NotAbout not -> all(List.of(not));
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
                case Query.NotAbout not -> builder.exclude(subjects.of(not.text()));
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
    private void words(List<Clause> typed, CompiledQueryBuilder builder) {
        List<Clause> clauses = excluding
                ? typed
                : typed.stream()
                        .map(clause -> PlaceAlternatives.apart(clause, attributes))
                        .toList();
        Clause joined = Clause.joined(clauses);
        QueryWords words = expander.withLackingTerms(QueryWords.of(joined, language), exact::contains);
        List<QueryTerm> terms = expander.of(words, exact::contains);
        PlaceAlternatives places = excluding ? PlaceAlternatives.NONE : PlaceAlternatives.of(terms, attributes);
        if (!places.isEmpty()) {
            anyOf(places, builder);
        }
        Set<QueryTerm> general = generalParts(words, terms);
        int from = 0;
        for (Clause clause : clauses) {
            int to = from + clause.text().length();
            List<QueryTerm> ofClause = new ArrayList<>();
            for (int i = 0; i < terms.size(); i++) {
                QueryWords.Word word = words.words().get(i);
                if (from <= word.start() && word.end() <= to && places.leaves(terms.get(i))) {
                    ofClause.add(terms.get(i));
                }
            }
            if (places.isEmpty() || !ofClause.isEmpty()) {
                clause(clause.text(), ofClause, general, builder);
            }
            from = to + 1;
        }
        if (!expander.isParaphrased(words, exact::contains)) {
            ranking.addTo(builder, words.without(unranked(words, terms, places)));
        }
        builder.rank(expander.ranking(terms.stream()
                .filter(term -> places.isEmpty() || places.leaves(term))
                .toList()));
    }

    private static void anyOf(PlaceAlternatives places, CompiledQueryBuilder builder) {
        org.apache.lucene.search.Query inAny = places.any(QueryTerm::full);
        builder.require(
                inAny,
                List.of(new Unit(
                        inAny,
                        places.any(QueryTerm::near),
                        places.any(QueryTerm::any),
                        places.terms().getFirst().rarity(),
                        true,
                        false)));
        builder.rank(List.of(places.alike(PLACES)));
        builder.explain(places.terms());
    }

    /**
     * The words that name places or compare them, if there are other words: an entry should rank by what it says about
     * those, not by how often it names its city.
     */
    private static List<QueryWords.Word> unranked(QueryWords words, List<QueryTerm> terms, PlaceAlternatives places) {
        List<QueryWords.Word> unranked = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).namesPlace() || places.silent().contains(terms.get(i))) {
                unranked.add(words.words().get(i));
            }
        }
        return unranked.size() < terms.size() ? unranked : List.of();
    }

    /**
     * The common words of compounds of which another word is in no entry: an entry on 電子 does not answer 電子黒板, but one
     * on 歩行者 may answer 歩行者天国.
     */
    private Set<QueryTerm> generalParts(QueryWords words, List<QueryTerm> terms) {
        Set<QueryTerm> general = new HashSet<>();
        int first = 0;
        for (int i = 1; i <= terms.size(); i++) {
            boolean touching = i < terms.size()
                    && words.words().get(i).start() == words.words().get(i - 1).end();
            if (!touching) {
                List<QueryTerm> compound = terms.subList(first, i);
                if (compound.size() > 1 && compound.stream().anyMatch(term -> term.isLacking(statistics))) {
                    compound.stream().filter(this::isGeneral).forEach(general::add);
                }
                first = i;
            }
        }
        return Set.copyOf(general);
    }

    private boolean isGeneral(QueryTerm term) {
        return !term.namesPlace() && term.rarity() < SPECIFIC * statistics.highestRarity();
    }

    private void clause(String clause, List<QueryTerm> words, Set<QueryTerm> general, CompiledQueryBuilder builder) {
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
                        word.namesPlace(),
                        general.contains(word)))
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
