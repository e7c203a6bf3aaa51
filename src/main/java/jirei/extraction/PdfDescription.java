package jirei.extraction;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Optional;
import java.util.regex.Pattern;
import jirei.japanese.Normalizer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/** Reads what a PDF says of itself; a title that a program put there, such as the name of a file, is none. */
final class PdfDescription {
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:microsoft (?:word|excel|powerpoint) ?-.*|(?:power)?point .*presentation|untitled.*|無題.*|名称未設定.*|文書 ?\\d*|document ?\\d*"
                    + "|.*\\.(?:docx?|xlsx?|pptx?|pdf|jtdc?|od[tsp]|html?|tmp|indd|ai|rtf|txt)|about:blank|https?://.*|\\W*\\d*\\W*)");
    private static final int EARLIEST_YEAR = 1980;

    private PdfDescription() {}

    static Description of(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        return new Description(
                "application/pdf",
                words(information.getTitle())
                        .filter(title -> !NO_TITLE.matcher(title).matches()),
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
