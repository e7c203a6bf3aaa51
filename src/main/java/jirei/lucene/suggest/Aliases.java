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

    private final Map<String, Set<String>> byText = new HashMap<>();

    /** The aliases of the word lists, and the countries of the cities. */
    Aliases(Vocabulary vocabulary, Collection<City> cities) {
        for (ExpansionRule expansion : vocabulary.expansions()) {
            switch (expansion.relation()) {
                case VARIANT, SYNONYM -> add(expansion.to(), expansion.from());
                case NARROWER, RELATED, CONCEPT -> {}
            }
        }
        new SynonymGroups(Relation.VARIANT, new ArrayList<>())
                .read(WordFile.ofProgram(FOR_TYPING).data())
                .forEach(expansion -> add(expansion.to(), expansion.from()));
        cities.forEach(city -> city.country().ifPresent(country -> add(city.name(), country)));
    }

    /** The aliases of the text, ignoring case. */
    Collection<String> of(String text) {
        return byText.getOrDefault(key(text), Set.of());
    }

    /** Adds an alias, unless it is the text itself with a word in front: 新型コロナ is no other word for コロナ. */
    private void add(String text, String alias) {
        if (key(alias).indexOf(key(text), 1) < 0 && !key(text).equals(key(alias))) {
            byText.computeIfAbsent(key(text), any -> new HashSet<>()).add(Normalizer.fold(alias));
        }
    }

    private static String key(String text) {
        return Normalizer.fold(text).toLowerCase(Locale.ROOT);
    }
}
