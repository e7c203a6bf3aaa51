package jirei.web.url;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Optional;
import jirei.casestudy.Entry;
import jirei.export.Report.ReportItem;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.jspecify.annotations.Nullable;

/**
 * The scheme, host and port of this server as the client sees them, for absolute links in exported files: {@code
 * http://jirei.example:8080}.
 *
 * @param value empty where the host is not known; URLs are then paths
 */
public record BaseUrl(String value) {
    /** Valid host and port; any other Host header is ignored. */
    private static final String HOST = "[\\p{Alnum}.:\\[\\]_-]{1,255}";

    /**
     * Trusts the proxy headers of each request: {@code Forwarded} (RFC 7239), otherwise {@code X-Forwarded-Proto} and
     * {@code X-Forwarded-Host}. Only for a server that is reachable through a proxy alone.
     */
    public static void believeProxy(JavalinConfig config) {
        config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(new ForwardedRequestCustomizer()));
    }

    /** The base URL that a request was sent to. */
    public static BaseUrl of(Context context) {
        return of(context.scheme(), context.host());
    }

    /** The base URL of a scheme and the value of the header {@code Host}, if it is one. */
    public static BaseUrl of(String scheme, @Nullable String host) {
        return new BaseUrl(host != null && host.matches(HOST) ? scheme + "://" + host : "");
    }

    /** The absolute URL of a path. */
    public String address(String path) {
        return value + path;
    }

    /** A report item for an entry. */
    public ReportItem item(Entry entry) {
        return item(entry, Optional.empty(), Optional.empty());
    }

    /**
     * A report item for an entry, with what the analyst added.
     *
     * @param note the note of the analyst
     * @param foundBy the query with which it was found
     */
    public ReportItem item(Entry entry, Optional<String> note, Optional<String> foundBy) {
        return new ReportItem(entry, address(Addresses.entry(entry.id(), SearchUrl.HOME)), note, foundBy);
    }
}
