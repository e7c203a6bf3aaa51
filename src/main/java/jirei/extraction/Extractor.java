package jirei.extraction;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Takes the text out of documents of some formats. */
public interface Extractor {
    /**
     * Takes the text out of a document.
     *
     * @param pieces receives the pieces in reading order, as they are found
     * @return what the document says of itself
     * @throws ExtractionException if it cannot be read, or not to its end; pieces before that may have been handed on
     */
    Description extract(Path file, Consumer<Piece> pieces);
}
