package jirei.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jirei.casestudy.Dimension;
import jirei.lucene.LuceneEngine;
import jirei.lucene.WholeStudy;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.query.QueryParser;
import jirei.search.Hit;
import jirei.search.IndexView;
import jirei.search.MarkedText;
import jirei.search.Refinement;
import jirei.search.Search;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.WordMatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both engines give the same answer to the judged queries: the same hits in the same order, counts, facets, marks, reasons
 * and corrections. That takes two minutes of processor time, too long for each build.
 */
@Tag("thorough")
final class EnginesAgreeIT {
    /** What a reader sees of a hit; scores are sums in another order. */
    private record Seen(String title, MarkedText marked, MarkedText snippet, List<WordMatch> why, boolean counted) {
        static Seen of(Hit hit) {
            return new Seen(hit.entry().title(), hit.title(), hit.snippet(), hit.why(), hit.counted());
        }
    }

    private static List<String> queries() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/relevance/topics.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t", 3)[2])
                .toList();
    }

    @Test
    void theyGiveTheSameAnswers(@TempDir Path folder) throws IOException {
        WholeStudy.copyTo(folder);
        List<String> differing = new ArrayList<>();
        try (SearchEngine embedded = LuceneEngine.open(folder);
                SearchEngine cluster = ClusterEngine.open(SharedCluster.study(), Vocabulary.standard());
                IndexView expected = embedded.view();
                IndexView view = cluster.view()) {
            for (String query : queries()) {
                for (Set<Refinement> picked :
                        List.of(Set.<Refinement>of(), Set.of(new Refinement(Dimension.RATING, "BENCHMARK")))) {
                    SearchRequest request =
                            SearchRequest.of(QueryParser.parse(query).query()).with(picked);
                    List<Object> first = seen(expected.search(request));
                    List<Object> second = seen(view.search(request));
                    for (int part = 0; part < first.size(); part++) {
                        if (!first.get(part).equals(second.get(part))) {
                            differing.add(query + " " + picked + "\n  " + first.get(part) + "\n  " + second.get(part));
                        }
                    }
                }
                if (!view.suggest(query, 8).equals(expected.suggest(query, 8))) {
                    differing.add("suggestions of " + query);
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    private static List<Object> seen(Search search) {
        SearchResult result = search.result();
        return List.of(
                result.total(),
                result.complete(),
                result.others(),
                result.relaxation(),
                result.lacking(),
                result.correction(),
                result.expansions(),
                result.offers(),
                result.facets(),
                result.excluded(),
                result.near().stream().map(Seen::of).toList(),
                result.hits().stream().map(Seen::of).toList(),
                search.spread());
    }
}
