package jirei.lucene.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jirei.japanese.DateSpellings;
import jirei.japanese.Kana;
import jirei.japanese.Numerals;
import jirei.japanese.Scripts;
import jirei.japanese.Variants;
import jirei.lucene.analysis.Synonym;
import jirei.lucene.analysis.SynonymRules;
import jirei.lucene.lexicon.Lexicon;
import jirei.lucene.vocabulary.Relation;
import jirei.search.MatchType;
import jirei.search.Offer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * Expands each word of a query to its alternatives: the word as typed, spelling variants, synonyms, attributes of the
 * entry, parts of the word.
 *
 * <p>Adjacent words may have a meaning that neither has alone (情報 格差 means デジタルデバイド): the alternatives of such a
 * sequence count for each of its words.
 */
final class QueryExpander {
    private static final Pattern NAME =
            Pattern.compile("[\\p{IsKatakana}ー\\p{IsLatin}\\d-]*\\p{IsKatakana}[\\p{IsKatakana}ー\\p{IsLatin}\\d-]*");

    private static final Pattern SEPARATE =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー] [\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private static final float VARIANT = 0.9f;
    private static final float CORRECTED = 0.8f;

    /** A query that names a theme, rating or kind should list entries that have it before those that mention it. */
    private static final float ATTRIBUTE = 4;

    /** A query that names a place should list entries of that place first. */
    private static final float PLACE = 6;

    /** Low, since the n-grams of {@link Ranking} already score similar sounds. */
    private static final float SOUND = 0.3f;

    /** In kana. Shorter words have too many homophones. */
    private static final int SHORTEST_SOUND = 4;

    /** In kana. A shorter row beside other kana may be cut out of a word. */
    private static final int SHORTEST_PART = 3;

    /** In words; no synonym is longer. */
    private static final int LONGEST_ROW = 4;

    private final TextQueries texts;
    private final TermStatistics terms;
    private final SynonymRules synonyms;
    private final Lexicon lexicon;
    private final Attributes attributes;

    QueryExpander(
            TextQueries texts, TermStatistics terms, SynonymRules synonyms, Lexicon lexicon, Attributes attributes) {
        this.texts = texts;
        this.terms = terms;
        this.synonyms = synonyms;
        this.lexicon = lexicon;
        this.attributes = attributes;
    }

    /**
     * The words of the query with their alternatives.
     *
     * @param exact whether a word is searched only as typed
     */
    List<QueryTerm> of(QueryWords query, Predicate<String> exact) {
        Map<QueryWords.Word, List<TermAlternative>> byWord = new LinkedHashMap<>();
        query.words().forEach(word -> byWord.put(word, new ArrayList<>(asTyped(word))));
        for (QueryWords.Word row : rows(query).toList()) {
            if (!exact.test(row.typed())) {
                share(row, otherwise(row, query), byWord, exact);
            }
        }
        attributes.citiesIn(query.text()).forEach((name, value) -> {
            int start = query.text().indexOf(name);
            int end = start + name.length();
            query.around(start, end)
                    .filter(row -> start <= row.start() && row.end() <= end && !exact.test(row.typed()))
                    .filter(row -> !isNamed(row, value, byWord))
                    .ifPresent(row -> share(row, List.of(attribute(row, value)), byWord, exact));
        });
        for (DateSpellings date : DateSpellings.in(query.text())) {
            query.around(date.start(), date.end())
                    .filter(row -> !exact.test(row.typed()))
                    .ifPresent(row -> share(row, dated(row, date), byWord, exact));
        }
        byWord.forEach((word, alternatives) -> partly(word).ifPresent(alternatives::add));
        return byWord.entrySet().stream()
                .map(entry -> new QueryTerm(entry.getKey().typed(), entry.getValue(), (float)
                        terms.rarity(entry.getKey().terms())))
                .toList();
    }

    /** Whether the words of the row have this value as an alternative already. */
    private static boolean isNamed(
            QueryWords.Word row, Offer value, Map<QueryWords.Word, List<TermAlternative>> byWord) {
        return byWord.entrySet().stream()
                .filter(entry -> row.covers(entry.getKey()))
                .allMatch(entry -> entry.getValue().stream()
                        .anyMatch(known -> known.named().equals(Optional.of(value))));
    }

    /** Adds the alternatives of a row to each of its words. */
    private static void share(
            QueryWords.Word row,
            List<TermAlternative> found,
            Map<QueryWords.Word, List<TermAlternative>> byWord,
            Predicate<String> exact) {
        byWord.forEach((word, alternatives) -> {
            if (row.covers(word) && !exact.test(word.typed())) {
                alternatives.addAll(found);
            }
        });
    }

    /** The row with its date spelled in other ways, verbatim, since the tokenizer cuts dates in many ways. */
    private List<TermAlternative> dated(QueryWords.Word row, DateSpellings date) {
        String before = row.text().substring(0, date.start() - row.start());
        String behind = row.text().substring(date.end() - row.start());
        List<TermAlternative> dated = new ArrayList<>();
        for (String other : date.others()) {
            String form = before + other + behind;
            texts.verbatim(form)
                    .ifPresent(query ->
                            dated.add(TermAlternative.of(row.typed(), MatchType.VARIANT, form, query, VARIANT)));
        }
        if (before.isEmpty() && behind.isEmpty()) {
            for (String beginning : date.beginnings()) {
                texts.beginning(beginning)
                        .ifPresent(query -> dated.add(
                                TermAlternative.of(row.typed(), MatchType.VARIANT, beginning + "*", query, VARIANT)));
            }
        }
        return dated;
    }

    /** The ranking by alternatives other than the word as typed; only the best alternative of each word counts. */
    List<Query> ranking(List<QueryTerm> words) {
        Map<String, Set<Query>> otherwise = new LinkedHashMap<>();
        for (QueryTerm word : words) {
            for (TermAlternative alternative : word.alternatives()) {
                if (alternative.matchType() != MatchType.AS_TYPED && alternative.matchType() != MatchType.PARTIAL) {
                    otherwise
                            .computeIfAbsent(alternative.typed(), any -> new LinkedHashSet<>())
                            .add(alternative.query());
                }
            }
        }
        return otherwise.values().stream()
                .<Query>map(queries -> new DisjunctionMaxQuery(queries, 0))
                .toList();
    }

    private List<TermAlternative> asTyped(QueryWords.Word word) {
        List<TermAlternative> found = new ArrayList<>();
        texts.form(word.typed()).ifPresent(query -> found.add(TermAlternative.asTyped(word.typed(), query)));
        word.right().ifPresent(right -> {
            float weight = right.matchType() == MatchType.CORRECTED ? CORRECTED : VARIANT;
            right.meant().forEach(form -> {
                add(found, word, right.matchType(), form, weight);
                attributes.named(form).ifPresent(value -> found.add(attribute(word, value)));
            });
        });
        return found;
    }

    private Optional<TermAlternative> partly(QueryWords.Word word) {
        return texts.partly(word.text())
                .map(query -> TermAlternative.of(word.typed(), MatchType.PARTIAL, word.text(), query, 0));
    }

    private List<TermAlternative> otherwise(QueryWords.Word row, QueryWords query) {
        List<TermAlternative> found = new ArrayList<>();
        boolean isPart = isKanaPart(row, query);
        List<String> written = isPart ? List.of() : lexicon.writtenOtherwise(row.text());
        if (!isPart && !row.isSpoken() && !isSeparate(row)) {
            spellings(row, written).forEach(form -> add(found, row, MatchType.VARIANT, form, VARIANT));
        }
        sound(row).ifPresent(found::add);
        attributes.named(row.text()).map(value -> attribute(row, value)).ifPresent(found::add);
        double rarity = terms.rarity(row.terms());
        List<Synonym> same = synonymsOf(row, written);
        if (found.stream().noneMatch(alternative -> alternative.named().isPresent())) {
            samePlace(row, same).ifPresent(found::add);
        }
        for (Synonym synonym : same) {
            float weight = weight(synonym.relation()) * (float) Math.min(1, rarity / terms.rarityOf(synonym.text()));
            add(found, row, matchType(synonym.relation()), synonym.text(), weight);
        }
        return found;
    }

    /** Whether the row is a few kana out of a longer run, as じん of じんざい and ロン of アクロン may be. */
    private static boolean isKanaPart(QueryWords.Word row, QueryWords query) {
        String text = query.text();
        return row.length() < SHORTEST_PART
                && ((row.start() > 0 && Kana.isKana(text.substring(row.start() - 1, row.start())))
                        || (row.end() < text.length() && Kana.isKana(text.substring(row.end(), row.end() + 1))));
    }

    /** Whether the row is Japanese words with a blank between them: each of them is spelled by itself. */
    private static boolean isSeparate(QueryWords.Word row) {
        return SEPARATE.matcher(row.text()).find();
    }

    /** The synonyms of the row, and those of the same word in the other kana or in kanji. */
    private List<Synonym> synonymsOf(QueryWords.Word row, List<String> written) {
        return Stream.concat(
                        synonyms.of(row.terms()).stream(),
                        written.stream().flatMap(form -> synonyms.of(texts.terms(form)).stream()))
                .distinct()
                .toList();
    }

    /** The place that has another name of the same meaning: 桑港 is サンフランシスコ. */
    private Optional<TermAlternative> samePlace(QueryWords.Word row, List<Synonym> names) {
        return names.stream()
                .filter(name -> name.relation() == Relation.VARIANT || name.relation() == Relation.SYNONYM)
                .flatMap(name -> attributes.place(name.text()).stream())
                .findFirst()
                .map(place -> attribute(row, place));
    }

    /**
     * The query with names that no text has as one word each, so that their parts are no answer: an entry with ゼロ says
     * nothing on ゼロトラスト.
     */
    QueryWords withLackingTerms(QueryWords query, Predicate<String> exact) {
        Stream<QueryWords.Word> names = rows(query)
                .filter(row -> row.terms().size() > 1 && !exact.test(row.typed()))
                .filter(row -> query.words().stream().anyMatch(row::covers))
                .filter(row ->
                        query.words().stream().noneMatch(word -> word.right().isPresent() && word.overlaps(row)))
                .filter(row -> isOneName(row, query));
        List<QueryWords.Word> longest = new ArrayList<>();
        names.sorted(Comparator.comparingInt(QueryWords.Word::length).reversed())
                .filter(row -> longest.stream().noneMatch(longer -> longer.overlaps(row)))
                .forEachOrdered(longest::add);
        return query.joined(longest);
    }

    /**
     * Whether the query is a term that no text has and that a concept puts in other words. Its parts should not rank
     * then: an entry with 窓口 in its title does not answer 書かない窓口.
     */
    boolean isParaphrased(QueryWords query, Predicate<String> exact) {
        List<QueryWords.Word> paraphrased = rows(query)
                .filter(row -> row.terms().size() > 1 && !exact.test(row.typed()) && isParaphrased(row))
                .toList();
        return query.words().stream().allMatch(word -> paraphrased.stream().anyMatch(term -> term.covers(word)));
    }

    private boolean isParaphrased(QueryWords.Word row) {
        return synonyms.of(row.terms()).stream()
                        .filter(synonym -> synonym.relation() == Relation.CONCEPT)
                        .anyMatch(concept -> isFound(concept.text()))
                && !isFound(row.text());
    }

    /** The sequences of words that may have one meaning; none that begins or ends within a word, as 者のデジタル does. */
    private Stream<QueryWords.Word> rows(QueryWords query) {
        return query.rows(Math.min(LONGEST_ROW, Math.max(1, synonyms.longest()))).stream()
                .filter(row -> query.words().stream().noneMatch(word -> row.overlaps(word) && !row.covers(word)));
    }

    /** Whether the row is a name in katakana, perhaps with Latin letters, in no other form either, of which no entry has all parts. */
    private boolean isOneName(QueryWords.Word row, QueryWords query) {
        if (!NAME.matcher(row.text()).matches()
                || isFound(row.text())
                || otherwise(row, query).stream()
                        .anyMatch(other -> other.matchType().isFull() && terms.match(other.query()))) {
            return false;
        }
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        query.words().stream()
                .filter(row::covers)
                .forEach(part -> parts.add(new QueryTerm(part.typed(), asTyped(part), 0).full(), Occur.FILTER));
        return !terms.match(parts.build());
    }

    private boolean isFound(String form) {
        return texts.meaning(form).filter(terms::match).isPresent();
    }

    private Set<String> spellings(QueryWords.Word row, List<String> written) {
        Set<String> spellings = new LinkedHashSet<>(Variants.spellings(row.text()));
        spellings.addAll(Numerals.spellings(row.text()));
        spellings.addAll(lexicon.spellingsOf(row.text()));
        spellings.addAll(soundingLike(row.text()));
        spellings.addAll(written);
        spellings.remove(row.text());
        return spellings;
    }

    /** What sounds like the text, without what only sounds like a short word: アート for あと. */
    private List<String> soundingLike(String text) {
        String sound = Kana.sound(text);
        return lexicon.soundingLike(sound).stream()
                .filter(form -> sound.length() >= SHORTEST_PART
                        || !Kana.isKana(text)
                        || Kana.katakana(form).equals(Kana.katakana(text)))
                .toList();
    }

    /** Adds another form, unless the index lacks it or an existing alternative covers it. */
    private void add(List<TermAlternative> found, QueryWords.Word row, MatchType matchType, String form, float weight) {
        boolean known =
                found.stream().anyMatch(alternative -> alternative.form().equalsIgnoreCase(form))
                        || (row.right().isEmpty()
                                && !texts.isOnlyVerbatim(form)
                                && texts.terms(form).equals(row.terms()));
        if (!known) {
            (matchType.isFull() && matchType != MatchType.SYNONYM && (!Kana.isKana(form) || isInHiragana(form, row))
                            ? texts.form(form)
                            : texts.meaning(form))
                    .map(query -> TermAlternative.of(row.typed(), matchType, form, query, weight))
                    .ifPresent(found::add);
        }
    }

    /** Whether a form is the row in hiragana, which is sought like the row itself: ごみ for ゴミ, also in ごみ箱. */
    private static boolean isInHiragana(String form, QueryWords.Word row) {
        return Scripts.isHiragana(form) && Kana.katakana(form).equals(row.text());
    }

    private Optional<TermAlternative> sound(QueryWords.Word row) {
        String letters = row.text().replace(" ", "");
        boolean spoken = Kana.isKana(letters) || Kana.isLatin(letters);
        return spoken && Kana.fold(letters).length() >= SHORTEST_SOUND
                ? texts.sound(row.text())
                        .map(query -> TermAlternative.of(row.typed(), MatchType.VARIANT, row.typed(), query, SOUND))
                : Optional.empty();
    }

    private static TermAlternative attribute(QueryWords.Word word, Offer named) {
        return TermAlternative.of(word.typed(), named, named.isPlace() ? PLACE : ATTRIBUTE);
    }

    private static MatchType matchType(Relation relation) {
        return switch (relation) {
            case VARIANT -> MatchType.VARIANT;
            case SYNONYM, NARROWER -> MatchType.SYNONYM;
            case RELATED, CONCEPT -> MatchType.RELATED;
        };
    }

    private static float weight(Relation relation) {
        return switch (relation) {
            case VARIANT -> VARIANT;
            case SYNONYM -> 0.8f;
            case NARROWER -> 0.7f;
            case RELATED -> 0.4f;
            case CONCEPT -> 0.5f;
        };
    }
}
