package jirei.web.upload;

import java.util.List;

/**
 * The upload form.
 *
 * @param endings the file name endings of supported formats
 * @param companions the file name endings of sidecars and column maps
 * @param accept the value of the {@code accept} attribute
 * @param fileBytes the size limit of a file, in bytes
 * @param file the size limit of a file, as text
 * @param files the largest number of files in one request
 * @param request the size limit of a request, as text
 * @param needsToken whether the reader has not proved to be an admin yet
 */
public record UploadForm(
        List<String> endings,
        List<String> companions,
        String accept,
        long fileBytes,
        String file,
        int files,
        String request,
        boolean needsToken) {
    public UploadForm {
        endings = List.copyOf(endings);
        companions = List.copyOf(companions);
    }

    /**
     * The form for these settings.
     *
     * @param isAdmin whether the reader has proved to be an admin
     */
    public static UploadForm of(UploadSettings settings, boolean isAdmin) {
        UploadSettings.Limits limits = settings.limits();
        return new UploadForm(
                settings.endings(),
                settings.companions(),
                String.join(",", settings.endings()) + ",.gz,.zip,.yaml",
                limits.fileBytes(),
                UploadSettings.inWords(limits.fileBytes()),
                limits.files(),
                UploadSettings.inWords(limits.requestBytes()),
                !isAdmin);
    }
}
