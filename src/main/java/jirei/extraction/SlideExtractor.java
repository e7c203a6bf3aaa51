package jirei.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jirei.extraction.ExtractionException.Reason;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.SlideShowFactory;

/** Reads PowerPoint, old and new, slide by slide. */
final class SlideExtractor implements Extractor {
    @Override
    public Description extract(Path file, Consumer<Piece> pieces) {
        try (SlideShow<?, ?> show = SlideShowFactory.create(file.toFile(), null, true)) {
            List<? extends Slide<?, ?>> slides = show.getSlides();
            HeadingScale scale = SlideText.scale(slides);
            double height = show.getPageSize().getHeight();
            for (Slide<?, ?> slide : slides) {
                Spot spot = new Spot(Spot.Division.SLIDE, slide.getSlideNumber(), slides.size(), "");
                new SlidePieces(spot, height, scale, pieces).read(slide);
            }
            return new Description("", Optional.empty(), Optional.empty(), Optional.empty());
        } catch (EncryptedDocumentException e) {
            throw new ExtractionException(Reason.ENCRYPTED, "protected by a password", e);
        } catch (IOException e) {
            throw new ExtractionException(Reason.DAMAGED, String.valueOf(e.getMessage()), e);
        }
    }
}
