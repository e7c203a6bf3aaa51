package jirei.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jirei.extraction.ExtractionException.Reason;
import jirei.extraction.page.FallbackFonts;
import jirei.extraction.page.PageLayout;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Takes the text out of PDFs page by page. Headers, footers and heading sizes are found on a sample of pages first.
 * An unreadable page costs only itself: the others are handed on before it is reported.
 */
public final class PdfExtractor implements Extractor {
    private static final int MOST_PAGES = 5_000;
    private static final int SAMPLE = 40;
    private static final long MEMORY = 64L << 20;

    static {
        FallbackFonts.use();
    }

    @Override
    public Description extract(Path file, Consumer<Piece> pieces) {
        try (PDDocument document = open(file)) {
            return new PageLoop(document).handOn(pieces);
        } catch (IOException e) {
            throw new ExtractionException(Reason.DAMAGED, "cannot close " + file, e);
        }
    }

    private static PDDocument open(Path file) {
        try {
            return Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMixed(MEMORY).streamCache);
        } catch (InvalidPasswordException e) {
            throw new ExtractionException(Reason.ENCRYPTED, "needs a password: " + file, e);
        } catch (NoClassDefFoundError e) {
            // The library for certificates is not there.
            throw new ExtractionException(Reason.ENCRYPTED, "needs a certificate: " + file, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new ExtractionException(Reason.DAMAGED, "no PDF: " + file, e);
        }
    }

    /** Reads the pages of one document. */
    private static final class PageLoop {
        private final PDDocument document;
        private final int count;
        private final Map<Integer, PageLayout> sample = new HashMap<>();
        private Optional<ExtractionException> damage = Optional.empty();

        PageLoop(PDDocument document) {
            this.document = document;
            this.count = count(document);
        }

        Description handOn(Consumer<Piece> pieces) {
            if (count > MOST_PAGES) {
                throw new ExtractionException(Reason.TOO_LARGE, count + " pages");
            }
            PieceBuilder builder = builder();
            PageSeams seams = new PageSeams(pieces);
            for (int page = 0; page < count; page++) {
                seams.accept(read(builder, page));
            }
            seams.close();
            damage.ifPresent(found -> {
                throw found;
            });
            if (seams.isEmpty()) {
                throw new ExtractionException(Reason.EMPTY, "no text on " + count + " pages");
            }
            return description();
        }

        private PieceBuilder builder() {
            int step = Math.max(1, (count + SAMPLE - 1) / SAMPLE);
            // An odd step, so that left and right pages are both seen.
            step += step > 1 && step % 2 == 0 ? 1 : 0;
            for (int page = 0; page < count; page += step) {
                sample.put(page, layout(page));
            }
            List<PageLayout> seen = List.copyOf(sample.values());
            HeadingScale scale = HeadingScale.of(seen);
            return new PieceBuilder(RunningLines.of(seen, scale), scale, outline());
        }

        private List<Piece> read(PieceBuilder builder, int page) {
            PageLayout layout = Optional.ofNullable(sample.remove(page)).orElseGet(() -> layout(page));
            return builder.pieces(layout, new Spot(Spot.Division.PAGE, page + 1, count, ""));
        }

        private PageLayout layout(int page) {
            try {
                return PageLayout.of(document.getPage(page));
            } catch (IOException | RuntimeException | StackOverflowError e) {
                damage = damage.or(() ->
                        Optional.of(new ExtractionException(Reason.DAMAGED, "cannot read page " + (page + 1), e)));
                return new PageLayout(new ArrayList<>());
            }
        }

        private Outline outline() {
            try {
                return Outline.of(document);
            } catch (RuntimeException | StackOverflowError e) {
                damage = damage.or(
                        () -> Optional.of(new ExtractionException(Reason.DAMAGED, "cannot read the outline", e)));
                return new Outline();
            }
        }

        private Description description() {
            try {
                return PdfDescription.of(document);
            } catch (RuntimeException | StackOverflowError e) {
                throw new ExtractionException(Reason.DAMAGED, "cannot read the information on the document", e);
            }
        }

        private static int count(PDDocument document) {
            try {
                return document.getNumberOfPages();
            } catch (RuntimeException | StackOverflowError e) {
                throw new ExtractionException(Reason.DAMAGED, "cannot count the pages", e);
            }
        }
    }
}
