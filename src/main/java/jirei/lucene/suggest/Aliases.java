package jirei.lucene.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jirei.casestudy.City;
import jirei.japanese.Normalizer;
import jirei.lucene.vocabulary.ExpansionRule;
import jirei.lucene.vocabulary.Relation;
import jirei.lucene.vocabulary.SynonymGroups;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.lucene.vocabulary.WordFile;

/** Alternative words that people type for a name: synonyms, and the country for a city. */
final class Aliases {
    private static final String FOR_TYPING = "aliases.txt";

    /** Those of the word lists, which all snapshots share. */
    private final Map<String, Set<String>> ofWords;

    private final Map<String, Set<String>> ofCities = new HashMap<>();

    private Aliases(Map<String, Set<String>> ofWords, Collection<City> cities) {
        this.ofWords = ofWords;
        cities.forEach(city -> city.country().ifPresent(country -> add(city.name(), country, ofCities)));
    }

    /** The aliases of the word lists. */
    static Aliases of(Vocabulary vocabulary) {
        Map<String, Set<String>> words = new HashMap<>();
        for (ExpansionRule expansion : vocabulary.expansions()) {
            switch (expansion.relation()) {
                case VARIANT, SYNONYM -> add(expansion.to(), expansion.from(), words);
                case NARROWER, RELATED, CONCEPT -> {}
            }
        }
        new SynonymGroups(Relation.VARIANT, new ArrayList<>())
                .read(WordFile.ofProgram(FOR_TYPING).data())
                .forEach(expansion -> add(expansion.to(), expansion.from(), words));
        return new Aliases(words, Set.of());
    }

    /** These, and the countries of the cities. */
    Aliases with(Collection<City> cities) {
        return new Aliases(ofWords, cities);
    }

    /** The aliases of the text, ignoring case. */
    Collection<String> of(String text) {
        String key = Normalizer.fold(text).toLowerCase(Locale.ROOT);
        Set<String> aliases = new HashSet<>(ofWords.getOrDefault(key, Set.of()));
        aliases.addAll(ofCities.getOrDefault(key, Set.of()));
        return aliases;
    }

    /** Adds an alias, unless it is the text itself or has it behind other letters: 新型コロナ is no other word for コロナ. */
    private static void add(String text, String alias, Map<String, Set<String>> aliases) {
        String key = Normalizer.fold(text).toLowerCase(Locale.ROOT);
        String folded = Normalizer.fold(alias);
        String other = folded.toLowerCase(Locale.ROOT);
        if (!other.equals(key) && other.indexOf(key, 1) < 0) {
            aliases.computeIfAbsent(key, any -> new HashSet<>()).add(folded);
        }
    }
}
