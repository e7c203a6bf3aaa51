package jirei.web.url;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Optional;
import jirei.casestudy.Entry;
import jirei.export.Report.ReportItem;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;

/**
 * What all addresses of this server begin with, as the reader of a page knows it, so that they lead here from a file on any
 * machine: {@code http://jirei.example:8080}.
 *
 * @param value empty where it is not known; addresses are paths then
 */
public record BaseUrl(String value) {
    /** What a name of a server and a port may be; whatever else is sent for one does not get into a file. */
    private static final String HOST = "[\\p{Alnum}.:\\[\\]_-]{1,255}";

    /**
     * Takes the origin of each request from what the proxy says of it: {@code Forwarded} of RFC 7239, or else {@code
     * X-Forwarded-Proto} and {@code X-Forwarded-Host}. Only for a server that nobody reaches but by way of a proxy.
     */
    public static void believeProxy(JavalinConfig config) {
        config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(new ForwardedRequestCustomizer()));
    }

    /** The origin that a request was sent to. */
    public static BaseUrl of(Context context) {
        String host = Optional.ofNullable(context.host()).orElse("");
        return new BaseUrl(host.matches(HOST) ? context.scheme() + "://" + host : "");
    }

    /** The whole address of a path. */
    public String address(String path) {
        return value + path;
    }

    /** The entry as an item of a report. */
    public ReportItem item(Entry entry) {
        return item(entry, Optional.empty(), Optional.empty());
    }

    /**
     * The entry as an item of a report, with what is known of it by the analyst.
     *
     * @param note what they noted of it
     * @param foundBy the query that it was found by
     */
    public ReportItem item(Entry entry, Optional<String> note, Optional<String> foundBy) {
        return new ReportItem(entry, address(Addresses.entry(entry.id(), SearchUrl.HOME)), note, foundBy);
    }
}
