package jirei.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Each class of Lucene's queries has its counterpart on a cluster, and none is left out silently. */
final class QueryDslTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static void assertTranscribed(Query query, String expected) {
        assertThat(JSON.readTree(JSON.writeValueAsString(QueryDsl.of(query)))).isEqualTo(JSON.readTree(expected));
    }

    private static TermQuery term(String text) {
        return new TermQuery(new Term("body.word", text));
    }

    @Test
    void aTermHasTheProductOfItsBoosts() {
        assertTranscribed(
                new BoostQuery(new BoostQuery(term("a"), 2), 3),
                "{'term':{'t_body_word':{'value':'a','boost':6.0}}}".replace('\'', '"'));
    }

    @Test
    void aConditionKeepsItsParts() {
        assertTranscribed(
                new BooleanQuery.Builder()
                        .add(term("a"), Occur.FILTER)
                        .add(term("b"), Occur.SHOULD)
                        .add(term("c"), Occur.MUST_NOT)
                        .build(),
                """
                {"bool":{"filter":[{"term":{"t_body_word":{"value":"a","boost":1.0}}}],
                "should":[{"term":{"t_body_word":{"value":"b","boost":1.0}}}],
                "must_not":[{"term":{"t_body_word":{"value":"c","boost":1.0}}}],
                "minimum_should_match":0,"boost":1.0}}""");
    }

    @Test
    void alternativesNeedOneOfThem() {
        assertThat(QueryDsl.of(new BooleanQuery.Builder()
                                .add(term("a"), Occur.SHOULD)
                                .build())
                        .toString())
                .contains("minimum_should_match=1");
    }

    @Test
    void whatMatchesNothingInLuceneMatchesNothing() {
        Query not = new BooleanQuery.Builder().add(term("a"), Occur.MUST_NOT).build();
        for (Query nothing : List.of(
                new BooleanQuery.Builder().build(),
                not,
                new DisjunctionMaxQuery(List.of(), 0),
                new SynonymQuery.Builder("body.word").build(),
                new PhraseQuery.Builder().build(),
                MatchNoDocsQuery.INSTANCE)) {
            assertThat(QueryDsl.of(nothing)).as("%s", nothing).isEqualTo(QueryDsl.none());
        }
    }

    @Test
    void aPhraseKeepsItsGaps() {
        assertTranscribed(
                new PhraseQuery.Builder()
                        .add(new Term("title.gram", "a"), 3)
                        .add(new Term("title.gram", "b"), 5)
                        .setSlop(2)
                        .build(),
                """
                {"match_phrase":{"t_title_gram":{"query":"a\\n\\u0002\\nb","slop":2,"boost":1.0}}}""");
    }

    @Test
    void alternativesOfAPhraseShareAPosition() {
        assertTranscribed(
                new MultiPhraseQuery.Builder()
                        .add(new Term[] {new Term("title.gram", "a"), new Term("title.gram", "b")}, 0)
                        .add(new Term("title.gram", "c"))
                        .build(),
                """
                {"match_phrase":{"t_title_gram":{"query":"a\\u0001b\\nc","slop":0,"boost":1.0}}}""");
    }

    @Test
    void otherQueriesHaveTheirCounterparts() {
        assertTranscribed(new ConstantScoreQuery(new PrefixQuery(new Term("city", "ソウル"))), """
                {"constant_score":{"filter":{"prefix":{"t_city":"ソウル"}},"boost":1.0}}""");
        assertTranscribed(IntPoint.newRangeQuery("year.PLAN", 2020, 2025), """
                {"range":{"n_year_PLAN":{"gte":2020,"lte":2025,"boost":1.0}}}""");
        assertTranscribed(new DisjunctionMaxQuery(List.of(term("a")), 0), """
                {"dis_max":{"queries":[{"term":{"t_body_word":{"value":"a","boost":1.0}}}],
                "tie_breaker":0.0,"boost":1.0}}""");
    }

    @Test
    void anUnknownClassFails() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QueryDsl.of(new RegexpQuery(new Term("body.word", "a.*"))))
                .withMessageContaining("RegexpQuery");
    }
}
