package jirei.lucene.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jirei.casestudy.Dimension;
import jirei.lucene.schema.IndexFields;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts are what counting one by one gives, on an index of several segments in which entries have any number of values. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FacetValuesTest {
    private static final int DOCUMENTS = 500;
    private static final int IN_A_SEGMENT = 90;

    @AutoClose
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

    @AutoClose
    private DirectoryReader reader;

    private FacetValues values;

    /** The cities of each document. */
    private final List<Set<String>> cities = new ArrayList<>();

    @BeforeAll
    void fill() throws IOException {
        Random random = new Random(7);
        IndexWriterConfig settings = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, settings)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                Set<String> some = new HashSet<>();
                for (int many = random.nextInt(4); many > 0; many--) {
                    some.add("市" + random.nextInt(40));
                    document.add(new SortedSetDocValuesFacetField(Dimension.THEME.name(), "主題" + many));
                }
                some.forEach(city -> document.add(new SortedSetDocValuesFacetField(Dimension.CITY.name(), city)));
                cities.add(some);
                writer.addDocument(IndexFields.facets().build(document));
                if (i % IN_A_SEGMENT == 0) {
                    writer.commit();
                }
            }
        }
        reader = DirectoryReader.open(directory);
        values = new FacetValues(new DefaultSortedSetDocValuesReaderState(reader, IndexFields.facets()));
    }

    private static FixedBitSet some(int percent) {
        Random random = new Random(percent);
        FixedBitSet some = new FixedBitSet(DOCUMENTS);
        for (int document = 0; document < DOCUMENTS; document++) {
            if (random.nextInt(100) < percent) {
                some.set(document);
            }
        }
        return some;
    }

    private Map<String, Integer> oneByOne(FixedBitSet some) {
        Map<String, Integer> counts = new HashMap<>();
        for (int document = 0; document < DOCUMENTS; document++) {
            if (some.get(document)) {
                cities.get(document).forEach(city -> counts.merge(city, 1, Integer::sum));
            }
        }
        return counts;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 50, 100})
    void theValuesOfADimensionAreCounted(int percent) throws IOException {
        FixedBitSet some = some(percent);
        Map<String, Integer> expected = oneByOne(some);
        FacetCounts counts = values.count(some);
        assertThat(counts.of(Dimension.CITY, Integer.MAX_VALUE)).isEqualTo(expected);
        for (int i = 0; i < 41; i++) {
            String city = "市" + i;
            assertThat(counts.of(Dimension.CITY, city)).isEqualTo(expected.getOrDefault(city, 0));
        }
    }

    @Test
    void onlyTheMostFrequentAreTold() throws IOException {
        FixedBitSet all = some(100);
        List<Integer> most = oneByOne(all).values().stream()
                .sorted((one, other) -> other - one)
                .limit(5)
                .toList();
        assertThat(values.count(all).of(Dimension.CITY, 5).values()).containsExactlyElementsOf(most);
    }

    @Test
    void aDimensionWithoutValuesHasNone() throws IOException {
        assertThat(values.count(some(100)).of(Dimension.YEAR, Integer.MAX_VALUE))
                .isEmpty();
        assertThat(values.count(some(100)).of(Dimension.YEAR, "2026")).isZero();
    }
}
