package jirei.opensearch;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import jirei.casestudy.EntryId;
import jirei.lucene.execution.NearEntries;
import jirei.lucene.meaning.QueryMeaning;
import jirei.lucene.translation.CompiledQuery;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.util.Bits;

/**
 * Entries without any word of a question, which only their meaning finds.
 *
 * @param refinements the conditions that they meet
 */
record WordlessEntries(ClusterSearcher cluster, List<Map<String, Object>> refinements) {
    /** The nearest documents that are left by the refinements and have none of the words: enough of them. */
    Set<Integer> nearest(CompiledQuery question, QueryMeaning meaning) throws IOException {
        Bits live = MultiBits.getLiveDocs(cluster.state().words().reader());
        IntPredicate isLive = document -> live == null || live.get(document);
        Set<Integer> wordless = new HashSet<>();
        int asked = 0;
        for (int most = 64; wordless.size() < NearEntries.MOST; most *= 4) {
            List<Integer> nearest =
                    meaning.nearest(most, isLive).stream().map(near -> near.doc).toList();
            if (nearest.size() == asked) {
                break;
            }
            List<Integer> further = nearest.subList(asked, nearest.size());
            List<String> ids =
                    cluster.state().ids(further).stream().map(EntryId::value).toList();
            List<Map<String, Object>> conditions = Dsl.and(refinements, QueryDsl.matching(question.wordless()));
            Map<String, Object> among = Map.of("terms", Map.of(ClusterSearcher.ID, ids));
            wordless.addAll(cluster.state()
                    .documents(cluster.allIds(Dsl.all(Dsl.and(conditions, among))))
                    .values());
            asked = nearest.size();
        }
        return wordless;
    }
}
