package jirei.web.about;

import java.time.Instant;
import java.util.Locale;
import jirei.search.IndexState;
import jirei.search.IndexState.Work;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /health}.
 *
 * @param status {@code ok}, {@code attention} or {@code down}
 * @param message the condition as a sentence in Japanese
 * @param version name and version of the program
 */
record HealthJson(
        String status,
        int dossiers,
        int entries,
        long problems,
        long notes,
        String message,
        String version,
        IndexJson index) {

    /**
     * The index.
     *
     * @param updated the time of the last update, such as {@code 2026-11-22T10:30:00Z}
     * @param work the progress of the indexer
     */
    record IndexJson(
            int entries,
            int files,
            @Nullable String updated,
            long bytes,
            boolean beingWritten,
            @Nullable Work work) {
        static IndexJson of(IndexState state) {
            return new IndexJson(
                    state.entries(),
                    state.files(),
                    state.updated().map(Instant::toString).orElse(null),
                    state.bytes(),
                    state.beingWritten(),
                    state.work().orElse(null));
        }
    }

    static HealthJson of(Health health) {
        return new HealthJson(
                health.condition().name().toLowerCase(Locale.ROOT),
                health.dossiers(),
                health.index().entries(),
                health.problems(),
                health.notes(),
                health.message(),
                Version.NAME,
                IndexJson.of(health.index()));
    }
}
