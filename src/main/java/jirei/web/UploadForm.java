package jirei.web;

import java.util.List;

/**
 * The form by which research is added.
 *
 * @param endings how the names of files end that are taken
 * @param accept the same for the browser, which offers such files first
 * @param fileBytes the most bytes of a file
 * @param file the most of a file in words
 * @param files the most files at once
 * @param request the most of all files at once in words
 */
public record UploadForm(List<String> endings, String accept, long fileBytes, String file, int files, String request) {
    public UploadForm {
        endings = List.copyOf(endings);
    }

    static UploadForm of(Intake intake) {
        Intake.Limits limits = intake.limits();
        return new UploadForm(
                intake.endings(),
                String.join(",", intake.endings()) + ",.gz,.yaml",
                limits.fileBytes(),
                Intake.inWords(limits.fileBytes()),
                limits.files(),
                Intake.inWords(limits.requestBytes()));
    }
}
