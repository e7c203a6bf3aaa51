package jirei.lucene.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

/** What the gram view finds is found in the text. */
final class GramPatternTest {
    private static final String FIELD = "body.gram";

    private static List<String> found(Query query, String text) {
        return GramPattern.of(query)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Query term(String text) {
        return new TermQuery(new Term(FIELD, text));
    }

    /** The grams at positions: {@code 0:高齢 1:齢者}. */
    private static Query phrase(String... grams) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (String gram : grams) {
            int colon = gram.indexOf(':');
            phrase.add(new Term(FIELD, gram.substring(colon + 1)), Integer.parseInt(gram.substring(0, colon)));
        }
        return phrase.build();
    }

    @Test
    void pairsTouch() {
        Query elderly = phrase("0:高齢", "1:齢者");
        assertThat(found(elderly, "高齢者と高齢の者、高・齢者")).containsExactly("高齢者");
        assertThat(found(phrase("0:高齢", "2:者見"), "高齢者見守り 高齢、者見")).containsExactly("高齢者見", "高齢、者見");
    }

    @Test
    void aLatinWordIsWhole() {
        assertThat(found(term("ai"), "ai活用のaiとmainの5aiとai5")).containsExactly("ai", "ai");
        assertThat(found(phrase("0:ai", "1:活用"), "ai活用、ai・活用、aiの活用")).containsExactly("ai活用", "ai・活用");
    }

    @Test
    void aNumberMayStandBetweenCharacters() {
        Query period = phrase("0:第", "1:3", "2:期");
        assertThat(found(period, "第3期計画、第33期、第 3 期")).containsExactly("第3期", "第 3 期");
    }

    @Test
    void anyOfSeveralTermsIsFoundTheLongestFirst() {
        SynonymQuery.Builder dates = new SynonymQuery.Builder(FIELD);
        List.of("r6", "r6.4", "r6.4.1").forEach(date -> dates.addTerm(new Term(FIELD, date)));
        assertThat(found(dates.build(), "r6.4.1とr6.4とr6")).containsExactly("r6.4.1", "r6.4", "r6");
    }

    @Test
    void aCharacterWithinOthersIsFound() {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        phrase.add(new Term[] {new Term(FIELD, "高齢")}, 0);
        List<Term> persons = new ArrayList<>();
        List.of("者", "者の", "者は").forEach(person -> persons.add(new Term(FIELD, person)));
        phrase.add(persons.toArray(Term[]::new), 2);
        assertThat(found(phrase.build(), "高齢者の、高齢 者、高齢化")).containsExactly("高齢者", "高齢 者");
    }

    @Test
    void signsOfPatternsAreLetters() {
        assertThat(found(term("c++"), "c++とc")).containsExactly("c++");
    }
}
