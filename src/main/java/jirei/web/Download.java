package jirei.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Entry;
import jirei.export.ExportFormat;
import jirei.export.Report;

/** A report as a file that a browser saves. */
final class Download {
    private static final int LONGEST_NAME = 40;

    /** What a name of a server and a port may be; whatever else is sent for one does not get into a file. */
    private static final String HOST = "[\\p{Alnum}.:\\[\\]_-]{1,255}";

    private Download() {}

    /**
     * A link for each format to the report at an address.
     *
     * @param path without the ending of a file: {@code /export}
     * @param parameters with their question mark, or empty
     */
    static List<Link> links(String path, String parameters) {
        return Arrays.stream(ExportFormat.values())
                .map(format -> Link.to(format.label(), path + "." + format.extension() + parameters))
                .toList();
    }

    /** An entry of a report, with an address that leads to it from a file on any machine. */
    static Report.Item item(Context context, Entry entry, Optional<String> note, Optional<String> foundBy) {
        String path = Addresses.entry(entry.id(), SearchUrl.HOME);
        return new Report.Item(entry, origin(context) + path, note, foundBy);
    }

    /**
     * Answers with the report as a file.
     *
     * @param name what the file is called, before the day and the ending: {@code 事例検索_防犯カメラ}
     */
    static void send(Context context, ExportFormat format, String name, Report report) {
        context.header("Content-Disposition", disposition(name, report.seen(), format.extension()))
                .header("Cache-Control", "no-cache")
                .contentType(format.mediaType())
                .result(format.fileOf(report));
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

    /** What all addresses of this server begin with, as the reader knows it; nothing where that is not known. */
    private static String origin(Context context) {
        String host = Optional.ofNullable(context.host()).orElse("");
        return host.matches(HOST) ? context.scheme() + "://" + host : "";
    }
}
