package jirei.corpus.formats;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import jirei.extraction.Description;
import jirei.extraction.Extractor;
import jirei.extraction.ForkedExtractor;
import jirei.extraction.Piece;

/** As many processes that read documents as there are documents to be read at a time; those at rest are used again. */
public final class ExtractorPool implements Extractor, AutoCloseable {
    private final ConcurrentLinkedDeque<ForkedExtractor> resting = new ConcurrentLinkedDeque<>();

    @Override
    public Description extract(Path file, Consumer<Piece> pieces) {
        ForkedExtractor taken = resting.pollFirst();
        ForkedExtractor extractor = taken == null ? new ForkedExtractor() : taken;
        try {
            return extractor.extract(file, pieces);
        } finally {
            resting.addFirst(extractor);
        }
    }

    /** Ends the processes at rest. The others end with this one. */
    @Override
    public void close() {
        for (ForkedExtractor extractor = resting.poll(); extractor != null; extractor = resting.poll()) {
            extractor.close();
        }
    }
}
