package jirei.lucene.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in so many of some sets is what counting one by one says. */
final class OverlapTest {
    private static final int DOCUMENTS = 1_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 9, 31})
    void countsInHowManySetsEachDocumentIs(int number) {
        Random random = new Random(number);
        List<FixedBitSet> sets =
                Stream.generate(() -> any(random)).limit(number).toList();
        for (int needed = 1; needed <= number + 1; needed++) {
            FixedBitSet found = new FixedBitSet(DOCUMENTS);
            Overlap.addTo(found, needed, sets);
            assertThat(documents(found)).isEqualTo(oneByOne(needed, sets));
        }
    }

    private static FixedBitSet any(Random random) {
        FixedBitSet set = new FixedBitSet(DOCUMENTS);
        random.ints(DOCUMENTS / 2, 0, DOCUMENTS).forEach(set::set);
        return set;
    }

    private static List<Integer> oneByOne(int needed, List<FixedBitSet> sets) {
        return IntStream.range(0, DOCUMENTS)
                .filter(document ->
                        sets.stream().filter(set -> set.get(document)).count() >= needed)
                .boxed()
                .toList();
    }

    private static List<Integer> documents(FixedBitSet set) {
        return IntStream.range(0, DOCUMENTS).filter(set::get).boxed().toList();
    }
}
