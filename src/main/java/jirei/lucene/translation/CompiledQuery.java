package jirei.lucene.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jirei.lucene.schema.DocumentQueries;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A query translated to Lucene queries. Conditions are separate from the ranking, so that a condition can be relaxed
 * while the ranking stays.
 *
 * @param filters conditions of every hit, never relaxed
 * @param exclusions queries that no hit may match
 * @param clauses further conditions of a full match
 * @param units the words and phrases of all clauses; relaxed conditions are made of these
 * @param ranking queries whose scores are summed, with the {@link #bonuses}
 * @param best further queries whose scores are summed, which cost too much for all that matches
 * @param terms the words of the query, for explaining and highlighting hits
 */
public record CompiledQuery(
        List<Query> filters,
        List<Query> exclusions,
        List<Query> clauses,
        List<Unit> units,
        List<Query> ranking,
        List<Query> best,
        List<QueryTerm> terms) {
    public CompiledQuery {
        filters = List.copyOf(filters);
        exclusions = List.copyOf(exclusions);
        clauses = List.copyOf(clauses);
        units = List.copyOf(units);
        ranking = List.copyOf(ranking);
        best = List.copyOf(best);
        terms = List.copyOf(terms);
    }

    /**
     * For a word that is found, as a share of its rarity. Higher is better for questions whose words the right text
     * repeats, and worse for those that it puts otherwise; the three shares were measured together on all collections.
     */
    private static final float FOUND = 0.4f;

    /** For a word of which a related word is found, as a share of its rarity. */
    private static final float NEARLY_FOUND = 0.1f;

    /** For an entry with all words, as a share of the rarity of all. */
    private static final float COMPLETE = 0.2f;

    /** The shares count in full up to this many words. */
    private static final int FEW_WORDS = 3;

    /** The part of the shares that counts with more words, since a text that answers a question rarely has all of them. */
    private static final float PART = 0.55f;

    /**
     * Beyond this many words the part falls with the square of the number. Measured: without this fall assembly loses
     * 0.004; with a fall from three words on, encyclopedia loses 0.004.
     */
    private static final float MANY_WORDS = 6;

    /** Matches every entry. */
    static final CompiledQuery EVERYTHING =
            new CompiledQuery(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * A word or phrase of the query.
     *
     * @param full matches if the word is found
     * @param near also matches if a related word is found
     * @param any also matches if the word is found in part
     * @param rarity the inverse document frequency of the word
     * @param place whether the word names a place
     * @param general whether it is a common part of a compound that the index lacks, and no answer by itself: 電子 in 電子黒板
     */
    record Unit(Query full, Query near, Query any, float rarity, boolean place, boolean general) {
        /** A pattern or alternative, whose rarity is not known. */
        static Unit of(Query found, Query any) {
            return of(found, any, USUAL_RARITY);
        }

        /** A phrase, pattern or alternative, which matches or does not. */
        static Unit of(Query found, Query any, float rarity) {
            return new Unit(found, found, any, rarity, false, false);
        }
    }

    /** In place of the inverse document frequency where a pattern has none: that of a word in 5 % of the entries. */
    private static final float USUAL_RARITY = 3;

    /** The condition of a full match. */
    public Query full() {
        BooleanQuery.Builder all = within();
        clauses.forEach(clause -> all.add(clause, Occur.FILTER));
        return all.build();
    }

    /** Of the conditions that {@link #bonuses} have, the one that only what has all words meets, among what meets the filters. */
    public Query sufficient() {
        return units.size() == 1 && clauses.size() == 1 ? units.getFirst().full() : full();
    }

    /**
     * The condition that any word or a related word is found, other than a general part of a compound; empty for fewer
     * than two words.
     */
    public Optional<Query> fewer() {
        List<Unit> answering = units.stream().filter(unit -> !unit.general()).toList();
        return units.size() < 2 || answering.isEmpty() ? Optional.empty() : Optional.of(anyOf(answering, Unit::near));
    }

    /** The condition that any word or a related word is found. */
    public Query near() {
        return units.isEmpty() ? within().build() : anyOf(units, Unit::near);
    }

    /** The condition that a word related to the only one is found; empty for several words. */
    public Optional<Query> related() {
        return units.size() == 1 ? Optional.of(anyOf(units, Unit::near)) : Optional.empty();
    }

    /** The condition that any word is found at least in part. */
    public Query any() {
        return units.isEmpty() ? within().build() : anyOf(units, Unit::any);
    }

    /**
     * The condition of an answer in part: it is in each place that was named, and has any of the other words at least
     * in part. What an entry elsewhere says, and another entry from there, is no answer.
     */
    public Query partial() {
        if (units.stream().noneMatch(Unit::place) || units.stream().allMatch(Unit::place)) {
            return any();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        units.stream().filter(unit -> !unit.place()).forEach(unit -> any.add(unit.any(), Occur.SHOULD));
        return there().add(any.build(), Occur.FILTER).build();
    }

    /** The condition of an entry without any of the words: it is in each place that was named, and meets all filters. */
    public Query wordless() {
        BooleanQuery.Builder wordless = there();
        units.stream().filter(unit -> !unit.place()).forEach(unit -> wordless.add(unit.any(), Occur.MUST_NOT));
        return wordless.build();
    }

    /**
     * For each exclusion, what it removes.
     *
     * @param complete whether from the entries that match every word, and not from those that match any
     */
    public List<Query> removed(boolean complete) {
        List<Query> removed = new ArrayList<>();
        for (Query exclusion : exclusions) {
            CompiledQuery without = new CompiledQuery(filters, List.of(), clauses, units, ranking, best, terms);
            removed.add(new BooleanQuery.Builder()
                    .add(complete ? without.full() : without.any(), Occur.FILTER)
                    .add(exclusion, Occur.FILTER)
                    .build());
        }
        return removed;
    }

    private BooleanQuery.Builder there() {
        BooleanQuery.Builder there = within();
        units.stream().filter(Unit::place).forEach(unit -> there.add(unit.full(), Occur.FILTER));
        return there;
    }

    /**
     * What a document scores for matching, however often it matches: for each word that is found a share of its rarity,
     * and less in a long query.
     */
    public List<Bonus> bonuses() {
        List<Bonus> bonuses = new ArrayList<>();
        float part = part(units.size());
        for (Unit unit : units) {
            float share = part * unit.rarity();
            if (unit.full().equals(unit.near())) {
                bonuses.add(new Bonus(unit.full(), share * (FOUND + NEARLY_FOUND)));
            } else {
                bonuses.add(new Bonus(unit.full(), share * FOUND));
                bonuses.add(new Bonus(unit.near(), share * NEARLY_FOUND));
            }
        }
        if (units.size() > 1) {
            float rarity = (float) units.stream().mapToDouble(Unit::rarity).sum();
            bonuses.add(new Bonus(full(), part * COMPLETE * rarity));
        }
        return bonuses;
    }

    private static float part(int words) {
        float few = MANY_WORDS / Math.max(1, words);
        return words <= FEW_WORDS ? 1 : Math.min(PART, few * few);
    }

    /** The score of all documents that match. */
    public record Bonus(Query query, float score) {}

    private Query anyOf(List<Unit> some, Function<Unit, Query> condition) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        some.forEach(unit -> any.add(condition.apply(unit), Occur.SHOULD));
        return within().add(any.build(), Occur.FILTER).build();
    }

    private BooleanQuery.Builder within() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(DocumentQueries.entries()), Occur.FILTER);
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        exclusions.forEach(exclusion -> all.add(exclusion, Occur.MUST_NOT));
        return all;
    }
}
