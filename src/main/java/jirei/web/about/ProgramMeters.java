package jirei.web.about;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import jirei.search.IndexState;
import jirei.search.IndexingStatus;
import jirei.search.IndexingStatus.Trouble;

/**
 * What is measured besides requests: the index as of the last scrape, the extraction of documents, and the JVM. Each
 * scrape looks at the index anew.
 */
public final class ProgramMeters {
    private final IndexingStatus status;
    private final LongSupplier extractionDeaths;
    private volatile Optional<Health> seen = Optional.empty();

    /**
     * Measures nothing yet.
     *
     * @param status whether the index can be brought up to date
     * @param extractionDeaths how many processes ended while they read a document
     */
    public ProgramMeters(IndexingStatus status, LongSupplier extractionDeaths) {
        this.status = status;
        this.extractionDeaths = extractionDeaths;
    }

    /** Sets the state that the next scrape tells. */
    void see(Health health) {
        seen = Optional.of(health);
    }

    /** Adds the meters to a registry. */
    public void addTo(MeterRegistry registry) {
        index(registry, "entries", "Entries that can be searched.", IndexState::entries);
        index(registry, "files", "Files in the index.", IndexState::files);
        index(registry, "size.bytes", "Size of the index on the disk.", IndexState::bytes);
        index(
                registry,
                "updated.timestamp.seconds",
                "When the index was last brought up to date with the corpus.",
                state -> state.updated().map(Instant::getEpochSecond).orElse(0L));
        index(
                registry,
                "age.seconds",
                "Time since the index was last brought up to date.",
                state -> state.updated()
                        .map(updated -> Instant.now().getEpochSecond() - updated.getEpochSecond())
                        .orElse(0L));
        index(registry, "being.written", "1 while an indexer runs.", state -> state.beingWritten() ? 1 : 0);
        index(
                registry,
                "work.files",
                "Files that the indexer has to check.",
                state -> state.work().map(work -> work.of()).orElse(0));
        index(
                registry,
                "work.done.files",
                "Files that the indexer has checked.",
                state -> state.work().map(work -> work.done()).orElse(0));
        health(registry, "dossiers", "Dossiers in the index.", Health::dossiers);
        health(registry, "problems", "Parts of files that could not be read.", Health::problems);
        health(registry, "notes", "Notes on how files were read.", Health::notes);
        for (Trouble trouble : Trouble.values()) {
            Gauge.builder("jirei.index.trouble", status, now -> now.trouble().equals(Optional.of(trouble)) ? 1 : 0)
                    .description("1 while this keeps the index from being brought up to date.")
                    .tag("reason", trouble.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        FunctionCounter.builder("jirei.extraction.deaths", extractionDeaths, LongSupplier::getAsLong)
                .description("Processes that ended, or were ended, while they read a document.")
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private void index(MeterRegistry registry, String name, String meaning, ToDoubleFunction<IndexState> value) {
        health(registry, name, meaning, health -> value.applyAsDouble(health.index()));
    }

    private void health(MeterRegistry registry, String name, String meaning, ToDoubleFunction<Health> value) {
        Gauge.builder(
                        "jirei.index." + name,
                        this,
                        meters -> meters.seen.map(value::applyAsDouble).orElse(Double.NaN))
                .description(meaning)
                .register(registry);
    }
}
