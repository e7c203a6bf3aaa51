package jirei.lucene.lexicon;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and kept. Safe for use by many threads. */
final class Once<T> {
    private final Supplier<T> computation;
    private volatile Optional<T> value = Optional.empty();

    Once(Supplier<T> computation) {
        this.computation = computation;
    }

    /** The value, computed unless it is there. */
    T get() {
        prepare();
        return value.orElseThrow();
    }

    /** Computes the value, unless it is there. */
    void prepare() {
        if (value.isEmpty()) {
            compute();
        }
    }

    private synchronized void compute() {
        if (value.isEmpty()) {
            value = Optional.of(computation.get());
        }
    }
}
