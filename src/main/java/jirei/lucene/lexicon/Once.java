package jirei.lucene.lexicon;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and kept. Safe for use by many threads. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> computation;
    private volatile Optional<T> computed = Optional.empty();

    Once(Supplier<T> computation) {
        this.computation = computation;
    }

    @Override
    public T get() {
        Optional<T> before = computed;
        return before.isPresent() ? before.get() : compute();
    }

    private synchronized T compute() {
        if (computed.isEmpty()) {
            computed = Optional.of(computation.get());
        }
        return computed.get();
    }
}
