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

    private static final int MOST_PIECES = 500_000;
    private static final int LONGEST_PIECE = 1 << 20;

    @Override
    public Description extract(Path file, Consumer<Piece> pieces) {
        String mediaType = mediaType(file);
        if (mediaType.equals(Formats.PROTECTED)) {
            throw new ExtractionException(Reason.ENCRYPTED, "protected by a password");
        }
        Extractor reader = Formats.reader(mediaType)
                .orElseThrow(() -> new ExtractionException(Reason.UNKNOWN_FORMAT, "no reader for " + mediaType));
        if (Formats.isPackage(mediaType)) {
            PackedXml.check(file);
        }
        Limit limit = new Limit(pieces);
        Description description = description(reader, mediaType, file, limit);
        return new Description(
                mediaType, description.title(), description.author(), description.date(), description.leftOut());
    }

    private static Description description(Extractor reader, String mediaType, Path file, Limit limit) {
        try {
            Description description = read(reader, file, limit);
            if (limit.isBlank) {
                throw new ExtractionException(Reason.EMPTY, "no text in it");
            }
            return description;
        } catch (ExtractionException e) {
            boolean unread = e.reason() == Reason.DAMAGED || e.reason() == Reason.EMPTY;
            if (unread && Formats.isPackage(mediaType) && PackedXml.isStrict(file)) {
                throw new ExtractionException(Reason.STRICT_OPEN_XML, "Strict Open XML: " + e.getMessage(), e);
            }
            throw e;
        }
    }

    private static Description read(Extractor reader, Path file, Limit limit) {
        try {
            return reader.extract(file, limit);
        } catch (ExtractionException e) {
            throw e;
        } catch (RuntimeException e) {
            if (limit.receiverFailed) {
                throw e;
            }
            throw new ExtractionException(Reason.DAMAGED, "not as its reader expects it: " + e, e);
        } catch (StackOverflowError e) {
            throw new ExtractionException(Reason.DAMAGED, "nested too deeply", e);
        }
    }

    private static String mediaType(Path file) {
        try {
            if (Files.size(file) == 0) {
                throw new ExtractionException(Reason.BLANK_FILE, "not a byte in it");
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
        private int count;
        private boolean receiverFailed;
        private boolean isBlank = true;

        Limit(Consumer<Piece> pieces) {
            this.pieces = pieces;
        }

        @Override
        public void accept(Piece piece) {
            // Empty cells take their place as well.
            characters += piece.length()
                    + (piece instanceof Piece.Row row ? row.cells().size() - 1 : 0);
            count++;
            isBlank &= piece.length() == 0;
            if (characters > MOST_CHARACTERS || count > MOST_PIECES || piece.length() > LONGEST_PIECE) {
                throw new ExtractionException(Reason.TOO_LARGE, "more text than is read of one document");
            }
            receiverFailed = true;
            pieces.accept(piece);
            receiverFailed = false;
        }
    }
}
