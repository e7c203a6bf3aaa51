package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A large heap is advised against only if nobody has chosen its size. */
final class HeapAdviceTest {
    private static final long GB = 1L << 30;

    @Test
    void aLargeHeapThatNobodyChoseIsSaid() {
        assertThat(HeapAdvice.of(List.of("-Djirei.terminal=true"), 6 * GB))
                .hasValueSatisfying(advice -> assertThat(advice).contains("6.0 GB", "./jirei", "-Xmx1g"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx6g", "-XX:MaxHeapSize=6g", "-XX:MaxRAMPercentage=50", "-XX:MaxRAM=24g"})
    void aHeapThatWasChosenIsNot(String option) {
        assertThat(HeapAdvice.of(List.of("-Xlog:disable", option), 6 * GB)).isEmpty();
    }

    @Test
    void aSmallMachineIsNot() {
        assertThat(HeapAdvice.of(List.of(), 2 * GB)).isEmpty();
    }
}
