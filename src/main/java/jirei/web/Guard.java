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
import jirei.web.http.PercentEncoding;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/** Security headers, request limits and the check of parameters for all routes. */
public final class Guard {
    /** Room for the URL of a full basket twice: in the request line and in the referrer. */
    private static final int LONGEST_HEADERS_BYTES = 2 * PackedRecords.LONGEST + 8 * 1024;

    /**
     * The limit for a posted basket: its records and its notes, where each letter takes nine bytes URL-encoded.
     * Uploads are longer, but are read as streams and have limits of their own.
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

    /**
     * Adds the headers and limits to a server.
     *
     * @param overload limits the requests at once
     * @param refused is told of each request that reaches no route
     */
    static void protect(JavalinConfig config, QoSHandler overload, Runnable refused) {
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
            server.setErrorHandler((request, response, callback) -> {
                refused.run();
                return refuse(request, response, callback);
            });
            server.setHandler(overload);
        });
        config.routes.before(Guard::addHeaders);
        config.routes.before(PercentEncoding::check);
    }

    private static void addHeaders(Context context) {
        HEADERS.forEach(context::header);
    }

    /** Answers a request that fails before routing, such as one with too long a URL, or one too many. */
    private static boolean refuse(Request request, Response response, Callback callback) {
        HttpStatus status = HttpStatus.forStatus(response.getStatus());
        String detail = switch (status) {
            case URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE ->
                "アドレスが長すぎます。検索語や絞り込みを減らしてください。資料集は、" + PackedRecords.SHORTER;
            case SERVICE_UNAVAILABLE -> "ただいま混み合っています。データは失われていません。少し待ってから、もう一度お試しください。";
            default -> "読み取れない要求です。アドレスを確かめてください。";
        };
        String path = Objects.requireNonNullElse(request.getHttpURI().getPath(), "");
        boolean fromProgram = Problems.isForPrograms(path);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.getHeaders().put("Retry-After", Overload.RETRY_AFTER);
        }
        HEADERS.forEach(response.getHeaders()::put);
        response.getHeaders()
                .put("Content-Type", fromProgram ? "application/problem+json" : "text/plain;charset=utf-8");
        String answer = fromProgram ? Json.write(ProblemJson.of(status, detail, path)) : detail;
        response.write(true, StandardCharsets.UTF_8.encode(answer), callback);
        return true;
    }
}
