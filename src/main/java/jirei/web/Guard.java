package jirei.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import jirei.web.Problems.ProblemJson;
import jirei.web.basket.PackedRecords;
import jirei.web.http.Json;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What protects readers and the server whatever page is asked for: headers that browsers obey, and limits. */
public final class Guard {
    /** The address of a full basket, and once more for the page that one comes from. */
    private static final int LONGEST_HEADERS_BYTES = 2 * PackedRecords.LONGEST + 8 * 1024;

    /**
     * The form of a full basket: itself and its notes, each of whose letters takes nine bytes there. Research that is added
     * is longer; it is read as it comes in, and has limits of its own.
     */
    private static final long LONGEST_BODY_BYTES = 512 * 1024;

    private static final long IDLE_MILLIS = 30_000;

    /** Scripts, styles and connections of this server only; nothing inline, nothing framed. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
            "Vary", "Accept-Encoding");

    private Guard() {}

    public static void protect(JavalinConfig config) {
        config.http.maxRequestSize = LONGEST_BODY_BYTES;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(LONGEST_HEADERS_BYTES);
            http.setResponseHeaderSize(LONGEST_HEADERS_BYTES);
            http.setIdleTimeout(IDLE_MILLIS);
            http.setSendServerVersion(false);
        });
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(2_000);
            server.setErrorHandler(Guard::refuse);
        });
        config.routes.before(Guard::addHeaders);
    }

    private static void addHeaders(Context context) {
        HEADERS.forEach(context::header);
    }

    /** Answers what is not a request that could be routed, such as one with too long an address. */
    private static boolean refuse(Request request, Response response, Callback callback) {
        boolean tooLong = response.getStatus() == HttpStatus.URI_TOO_LONG.getCode()
                || response.getStatus() == HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.getCode();
        String detail =
                tooLong ? "アドレスが長すぎます。検索語や絞り込みを減らしてください。資料集は、" + PackedRecords.SHORTER : "読み取れない要求です。アドレスを確かめてください。";
        String path = Objects.requireNonNullElse(request.getHttpURI().getPath(), "");
        boolean toProgram = Problems.isForPrograms(path);
        HttpStatus status = HttpStatus.forStatus(response.getStatus());
        HEADERS.forEach(response.getHeaders()::put);
        response.getHeaders().put("Content-Type", toProgram ? "application/problem+json" : "text/plain;charset=utf-8");
        String answer = toProgram ? Json.write(ProblemJson.of(status, detail, path)) : detail;
        response.write(true, StandardCharsets.UTF_8.encode(answer), callback);
        return true;
    }
}
