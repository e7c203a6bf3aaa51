package jirei.web.parts;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import jirei.export.ExportFormat;
import jirei.export.Report;
import jirei.web.url.ExportOptions;

/** A report as a file that a browser saves. */
public final class Download {
    private static final int LONGEST_NAME = 40;

    private Download() {}

    /**
     * A link for each format to the report at an address.
     *
     * @param path without the ending of a file: {@code /export}
     * @param parameters with their question mark, or empty
     */
    public static List<Link> links(String path, String parameters) {
        return Arrays.stream(ExportFormat.values())
                .map(format -> Link.to(format.label(), path + "." + format.extension() + parameters))
                .toList();
    }

    /**
     * Answers with the report as a file, as {@link ExportOptions} of the request say.
     *
     * @param name the name of the file, before the day and the ending: {@code 事例検索_防犯カメラ}
     */
    public static void send(Context context, ExportFormat format, String name, Report report) {
        ExportOptions options = ExportOptions.of(context.queryParamMap());
        byte[] file = format.fileOf(options.title().map(report::titled).orElse(report), options.columns());
        context.header(
                        "Content-Disposition",
                        disposition(options.title().orElse(name), report.seen(), format.extension()))
                .header("Cache-Control", "no-cache")
                .contentType(format.mediaType())
                .result(file);
    }

    /** Under two names, as RFC 6266 advises: one in ASCII and, for browsers that know RFC 5987, the real one. */
    static String disposition(String name, LocalDate seen, String extension) {
        String ending = "_" + DateTimeFormatter.BASIC_ISO_DATE.format(seen) + "." + extension;
        String real = fileName(name) + ending;
        String encoded = URLEncoder.encode(real, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"jirei" + ending + "\"; filename*=UTF-8''" + encoded;
    }

    /** Without what file systems do not allow or hide. */
    private static String fileName(String name) {
        String allowed = name.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}\\\\/:*?\"<>|\\s\u3000]+", "_")
                .replaceAll("_{2,}", "_");
        int end = allowed.offsetByCodePoints(0, Math.min(LONGEST_NAME, allowed.codePointCount(0, allowed.length())));
        return allowed.substring(0, end).replaceAll("^[._]+|[._]+$", "");
    }
}
