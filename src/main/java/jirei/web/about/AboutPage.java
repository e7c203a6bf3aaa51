package jirei.web.about;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.Provenance;
import jirei.casestudy.Provenance.Guess;
import jirei.casestudy.WrittenDate;
import jirei.web.parts.Counts;
import jirei.web.parts.JapanTime;
import jirei.web.parts.Link;
import jirei.web.upload.UploadForm;
import jirei.web.url.Addresses;

/**
 * The page on the state of the index and the problems in the corpus.
 *
 * @param files the problems by file
 * @param left the number of further problems, which are not shown
 * @param upload the upload form; empty where uploads are switched off
 */
public record AboutPage(
        Health health, List<DossierRow> dossiers, List<FileFindings> files, int left, Optional<UploadForm> upload) {
    /** The most problems on the page; the API lists all. */
    private static final int MOST_FINDINGS = 300;

    private static final int KILO = 1_000;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu年M月d日 H時mm分", Locale.JAPAN).withZone(JapanTime.ZONE);

    /**
     * A dossier.
     *
     * @param city the link to its page; empty where it is not about a city
     * @param findings the number of problems in its file, in Japanese; may be empty
     * @param notice a note for readers, such as that it is a sample
     */
    public record DossierRow(
            Optional<Link> city,
            String document,
            Optional<String> publisher,
            Optional<String> researched,
            String file,
            String entries,
            String findings,
            Optional<String> notice,
            Set<Guess> guessed) {
        /** The name of the file in the parts between which a line may break, each with its slash. */
        public List<String> fileParts() {
            return List.of(file.split("(?<=/)"));
        }

        static DossierRow of(Dossier dossier, String findings) {
            Provenance provenance = dossier.provenance();
            return new DossierRow(
                    dossier.city().map(City::name).map(name -> Link.to(name, "/dossiers/" + Addresses.segment(name))),
                    provenance.document(),
                    provenance.publisher(),
                    provenance.researched().map(WrittenDate::of),
                    provenance.file(),
                    Counts.format(dossier.size()),
                    findings,
                    provenance.notice(),
                    provenance.guessed());
        }

        /** Whether the city was guessed. */
        public boolean isCityGuessed() {
            return guessed.contains(Guess.CITY);
        }

        /** Whether the title was guessed. */
        public boolean isTitleGuessed() {
            return guessed.contains(Guess.TITLE);
        }

        /** Whether the publisher was guessed. */
        public boolean isPublisherGuessed() {
            return guessed.contains(Guess.PUBLISHER);
        }

        /** Whether the date was guessed. */
        public boolean isDateGuessed() {
            return guessed.contains(Guess.DATE);
        }
    }

    static AboutPage of(
            Health health, List<Dossier> dossiers, List<ParseProblem> problems, Optional<UploadForm> upload) {
        Map<String, String> findings =
                FileFindings.of(problems).stream().collect(Collectors.toMap(FileFindings::file, FileFindings::inWords));
        return new AboutPage(
                health,
                dossiers.stream()
                        .map(dossier -> DossierRow.of(
                                dossier,
                                findings.getOrDefault(dossier.provenance().file(), "")))
                        .toList(),
                FileFindings.of(problems.stream().limit(MOST_FINDINGS).toList()),
                Math.max(0, problems.size() - MOST_FINDINGS),
                upload);
    }

    /** Whether any metadata was guessed, so that the page explains the mark. */
    public boolean hasGuesses() {
        return dossiers.stream().anyMatch(dossier -> !dossier.guessed().isEmpty());
    }

    /** The notices without duplicates, each with its number of dossiers. */
    public List<String> notices() {
        Map<String, Long> said = dossiers.stream()
                .flatMap(dossier -> dossier.notice().stream())
                .collect(Collectors.groupingBy(notice -> notice, LinkedHashMap::new, Collectors.counting()));
        return said.entrySet().stream()
                .map(notice -> notice.getKey() + "（" + Counts.format(notice.getValue()) + "件の資料の注記）")
                .toList();
    }

    /** The time of the last index update, in Japan time. */
    public Optional<String> updated() {
        return health.index().updated().map(MINUTE::format);
    }

    /** The time of the last index update in ISO 8601. */
    public String updatedExactly() {
        return health.index().updated().map(Instant::toString).orElse("");
    }

    /** The size of the index: {@code 2.4 MB}. */
    public String room() {
        double kilobytes = (double) health.index().bytes() / KILO;
        return kilobytes < KILO
                ? String.format(Locale.JAPAN, "%,.0f kB", kilobytes)
                : String.format(Locale.JAPAN, "%,.1f MB", kilobytes / KILO);
    }

    /** A number in Japanese notation. */
    public static String number(long count) {
        return Counts.format(count);
    }
}
