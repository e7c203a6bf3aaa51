package jirei.extraction;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Optional;
import jirei.japanese.Normalizer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/** Reads what a PDF says of itself. */
final class PdfDescription {
    private static final int EARLIEST_YEAR = 1980;

    private PdfDescription() {}

    static Description of(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        return new Description(
                "application/pdf",
                words(information.getTitle()),
                words(information.getAuthor()),
                date(information.getModificationDate()).or(() -> date(information.getCreationDate())));
    }

    private static Optional<String> words(@Nullable String written) {
        return Optional.ofNullable(written)
                .map(text -> Normalizer.repair(text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " "))
                        .strip())
                .filter(text -> !text.isEmpty() && text.indexOf('\uFFFD') < 0);
    }

    private static Optional<String> date(@Nullable Calendar written) {
        return Optional.ofNullable(written)
                .map(calendar -> calendar.toInstant()
                        .atZone(calendar.getTimeZone().toZoneId())
                        .toLocalDate())
                .filter(date -> date.getYear() >= EARLIEST_YEAR
                        && !date.isAfter(LocalDate.now(ZoneId.systemDefault()).plusDays(1)))
                .map(LocalDate::toString);
    }
}
