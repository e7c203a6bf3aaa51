package jirei.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jirei.FuzzRounds;
import jirei.casestudy.Dimension;
import jirei.casestudy.Entry;
import jirei.query.Query;
import jirei.query.QueryParser;
import jirei.search.FacetResult.FacetValue;
import org.junit.jupiter.api.Test;

/**
 * Facets and totals equal the counts of all full matches, whatever is selected; if nothing is left within the
 * selection, an engine may relax the query.
 */
public interface FacetsContract extends Repeated {
    /** A view of an index that holds {@link Study#readings()}. */
    IndexView view();

    @Test
    default void facetCountsEqualAPlainCount() {
        Random random = new Random(31);
        List<String> typed =
                List.of("", "データ", "高齢者 教室", "アプリ OR ロボット", "\"オープンデータ\"", "-AI", "市民", "都市:ソウル", "存在しない語句");
        for (String text : typed) {
            Query query = QueryParser.parse(text).query();
            List<Entry> matching = matching(query);
            Relaxation relaxation =
                    view().search(SearchRequest.of(query)).result().relaxation();
            for (int i = 0; i < rounds(FuzzRounds.orElse(15)); i++) {
                Set<Refinement> picked = pick(random);
                SearchResult result =
                        view().search(SearchRequest.of(query).with(picked)).result();
                if (result.relaxation() != relaxation) {
                    assertThat(count(matching, picked))
                            .as("%s within %s", text, picked)
                            .isZero();
                    continue;
                }
                assertThat(result.total()).as("%s within %s", text, picked).isEqualTo(count(matching, picked));
                for (FacetResult facet : result.facets()) {
                    assertThat(counts(facet))
                            .as("%s of %s within %s", facet.dimension(), text, picked)
                            .isEqualTo(countByHand(matching, picked, facet.dimension()));
                    assertThat(selected(facet)).isEqualTo(values(picked, facet.dimension()));
                }
            }
        }
    }

    /** All full matches of the query, from all pages without refinements. */
    private List<Entry> matching(Query query) {
        List<Entry> found = new ArrayList<>();
        SearchResult page;
        int number = 1;
        do {
            page = view().search(new SearchRequest(
                            query,
                            Set.of(),
                            Set.of(),
                            Sort.PAGE,
                            new PageNumber(number++),
                            new PageSize(PageSize.LARGEST)))
                    .result();
            page.hits().stream().filter(Hit::counted).forEach(hit -> found.add(hit.entry()));
        } while (!page.hits().isEmpty());
        return found;
    }

    private static Set<Refinement> pick(Random random) {
        List<Entry> entries = Study.entries();
        Set<Refinement> picked = new HashSet<>();
        for (Dimension dimension : Dimension.OF_STUDY) {
            for (int many = random.nextInt(5) - 1; many > 0; many--) {
                Entry any = entries.get(random.nextInt(entries.size()));
                dimension.valuesOf(any).forEach(value -> picked.add(new Refinement(dimension, value)));
            }
        }
        return picked;
    }

    private static long count(List<Entry> matching, Set<Refinement> picked) {
        return matching.stream()
                .filter(entry -> isWithin(entry, picked, Set.of()))
                .count();
    }

    private static boolean isWithin(Entry entry, Set<Refinement> picked, Set<Dimension> ignored) {
        for (Dimension dimension : Dimension.OF_STUDY) {
            Set<String> values = values(picked, dimension);
            boolean asked = !values.isEmpty() && !ignored.contains(dimension);
            if (asked && dimension.valuesOf(entry).stream().noneMatch(values::contains)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Integer> countByHand(List<Entry> matching, Set<Refinement> picked, Dimension dimension) {
        Map<String, Integer> counts = new TreeMap<>();
        values(picked, dimension).forEach(value -> counts.put(value, 0));
        for (Entry entry : matching) {
            if (isWithin(entry, picked, Set.of(dimension))) {
                dimension.valuesOf(entry).forEach(value -> counts.merge(value, 1, Integer::sum));
            }
        }
        return counts;
    }

    private static Map<String, Integer> counts(FacetResult facet) {
        Map<String, Integer> counts = new TreeMap<>();
        facet.values().forEach(value -> counts.put(value.value(), value.count()));
        return counts;
    }

    private static Set<String> selected(FacetResult facet) {
        return facet.values().stream()
                .filter(FacetValue::selected)
                .map(FacetValue::value)
                .collect(Collectors.toSet());
    }

    private static Set<String> values(Set<Refinement> picked, Dimension dimension) {
        return picked.stream()
                .filter(refinement -> refinement.dimension().equals(dimension))
                .map(Refinement::value)
                .collect(Collectors.toSet());
    }
}
