package jirei.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import jirei.extraction.ExtractionException.Reason;

/** Reads documents of all {@link Formats}, whatever their names say. */
final class AnyExtractor implements Extractor {
    /** Some twenty thousand pages. */
    private static final long MOST_CHARACTERS = 32L << 20;

    @Override
    public Description extract(Path file, Consumer<Piece> pieces) {
        String mediaType = mediaType(file);
        if (mediaType.equals(Formats.PROTECTED)) {
            throw new ExtractionException(Reason.ENCRYPTED, "protected by a password");
        }
        Extractor reader = Formats.reader(mediaType)
                .orElseThrow(() -> new ExtractionException(Reason.UNKNOWN_FORMAT, "no reader for " + mediaType));
        Limit limit = new Limit(pieces);
        Description description = reader.extract(file, limit);
        if (limit.characters == 0) {
            throw new ExtractionException(Reason.EMPTY, "no text in it");
        }
        return new Description(mediaType, description.title(), description.author(), description.date());
    }

    private static String mediaType(Path file) {
        try {
            if (Files.size(file) == 0) {
                throw new ExtractionException(Reason.EMPTY, "not a byte in it");
            }
            return MediaTypes.of(file);
        } catch (IOException e) {
            throw new ExtractionException(Reason.DAMAGED, String.valueOf(e.getMessage()), e);
        }
    }

    /** Hands on pieces until they are too many. */
    private static final class Limit implements Consumer<Piece> {
        private final Consumer<Piece> pieces;
        private long characters;

        Limit(Consumer<Piece> pieces) {
            this.pieces = pieces;
        }

        @Override
        public void accept(Piece piece) {
            characters += piece.length();
            if (characters > MOST_CHARACTERS) {
                throw new ExtractionException(Reason.TOO_LARGE, "more text than is read of one document");
            }
            pieces.accept(piece);
        }
    }
}
