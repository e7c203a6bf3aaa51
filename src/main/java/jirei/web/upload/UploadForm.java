package jirei.web.upload;

import java.util.List;

/**
 * The form by which research is added.
 *
 * @param endings how the names of files end that are taken
 * @param companions the same of files that only tell about others
 * @param accept all of them for the browser, which offers such files first
 * @param fileBytes the most bytes of a file
 * @param file the most of a file in words
 * @param files the most files at once
 * @param request the most of all files at once in words
 */
public record UploadForm(
        List<String> endings,
        List<String> companions,
        String accept,
        long fileBytes,
        String file,
        int files,
        String request) {
    public UploadForm {
        endings = List.copyOf(endings);
        companions = List.copyOf(companions);
    }

    public static UploadForm of(UploadSettings intake) {
        UploadSettings.Limits limits = intake.limits();
        return new UploadForm(
                intake.endings(),
                intake.companions(),
                String.join(",", intake.endings()) + ",.gz,.zip,.yaml",
                limits.fileBytes(),
                UploadSettings.inWords(limits.fileBytes()),
                limits.files(),
                UploadSettings.inWords(limits.requestBytes()));
    }
}
