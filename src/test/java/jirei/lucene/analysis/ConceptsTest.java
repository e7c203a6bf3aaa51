package jirei.lucene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.ExampleFile;
import jirei.japanese.Normalizer;
import jirei.lucene.vocabulary.ExpansionRule;
import jirei.lucene.vocabulary.Relation;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.lucene.vocabulary.WordFile;
import jirei.search.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program's concept groups find what they should, no false friends, and never a large part of the study. */
final class ConceptsTest {
    /** The largest share of the study that a word behind a concept may match. */
    private static final double LARGEST_SHARE = 0.04;

    private static final JapaneseAnalyzers ANALYZERS = new JapaneseAnalyzers();
    private static final Vocabulary STANDARD = Vocabulary.standard();
    private static final SynonymRules RULES = new SynonymRules(STANDARD, ANALYZERS);

    private static List<String> terms(String text) {
        return ANALYZERS.analyze(TextView.WORD, Normalizer.fold(text)).stream()
                .map(Token::term)
                .toList();
    }

    private static List<ExpansionRule> concepts() {
        return STANDARD.expansions().stream()
                .filter(rule -> rule.relation() == Relation.CONCEPT)
                .toList();
    }

    /** All forms that are searched for any stretch of the text. */
    private static Set<String> searchedFor(String typed) {
        List<String> terms = terms(typed);
        Set<String> found = new LinkedHashSet<>();
        for (int from = 0; from < terms.size(); from++) {
            for (int to = from + 1; to <= terms.size(); to++) {
                RULES.of(terms.subList(from, to)).forEach(synonym -> found.add(synonym.text()));
            }
        }
        return found;
    }

    static List<ExampleFile.Row> falseFriends() {
        return ExampleFile.rows("vocabulary/false-friends.tsv");
    }

    @ParameterizedTest
    @MethodSource("falseFriends")
    void aFalseFriendIsNotSearched(ExampleFile.Row row) {
        Set<List<String>> searched =
                searchedFor(row.cell(0)).stream().map(ConceptsTest::terms).collect(Collectors.toSet());
        assertThat(searched).doesNotContain(terms(row.cell(1)));
    }

    @Test
    void everyTermOfOfficialsFindsSomethingThatNoSynonymFinds() {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        concepts()
                .forEach(rule -> found.computeIfAbsent(rule.from(), any -> new HashSet<>())
                        .add(rule.to()));
        assertThat(WordFile.ofProgram("concepts.txt").data().size()).isGreaterThanOrEqualTo(250);
        assertThat(found.keySet())
                .allSatisfy(term -> assertThat(RULES.of(terms(term)))
                        .as(term)
                        .anyMatch(synonym -> synonym.relation() == Relation.CONCEPT));
    }

    @Test
    void noWordBehindAConceptFindsALargePartOfTheStudy() {
        List<List<String>> texts = new ArrayList<>();
        Study.entries()
                .forEach(entry ->
                        texts.add(terms(entry.title() + "\n" + entry.content().text())));
        Set<String> words =
                concepts().stream().map(ExpansionRule::to).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Long> frequent = new LinkedHashMap<>();
        for (String word : words) {
            List<String> phrase = terms(word);
            long entries = texts.stream()
                    .filter(text -> Collections.indexOfSubList(text, phrase) >= 0)
                    .count();
            if (entries > LARGEST_SHARE * texts.size()) {
                frequent.put(word, entries);
            }
        }
        assertThat(frequent).isEmpty();
    }
}
