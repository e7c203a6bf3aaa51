package jirei.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import jirei.search.EngineException;
import jirei.web.access.AccessDenied;
import jirei.web.access.Denial;
import jirei.web.http.BadRequest;
import jirei.web.http.Html;
import jirei.web.http.Json;
import jirei.web.http.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Maps every exception to a status and a message in Japanese, sent as a page or, for the API, as {@code
 * application/problem+json} (RFC 9457).
 */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Html html;

    Problems(Html html) {
        this.html = html;
    }

    void addTo(RoutesConfig routes) {
        routes.exception(BadRequest.class, (e, context) -> send(context, HttpStatus.BAD_REQUEST, message(e)));
        routes.exception(AccessDenied.class, (e, context) -> {
            Denial denial = e.denial();
            if (denial.status() == HttpStatus.UNAUTHORIZED) {
                context.header("WWW-Authenticate", "Basic realm=\"Jirei\", charset=\"UTF-8\"");
            }
            if (!denial.retryAfter().isZero()) {
                context.header(
                        "Retry-After",
                        String.valueOf(denial.retryAfter().plusMillis(999).toSeconds()));
            }
            send(context, denial.status(), denial.detail());
        });
        routes.exception(NotFound.class, (e, context) -> send(context, HttpStatus.NOT_FOUND, message(e)));
        routes.exception(HttpResponseException.class, (e, context) -> {
            HttpStatus status = HttpStatus.forStatus(e.getStatus());
            send(context, status, detail(status));
        });
        routes.exception(UnsupportedCharsetException.class, (e, context) -> sendUnreadableText(context));
        routes.exception(IllegalCharsetNameException.class, (e, context) -> sendUnreadableText(context));
        routes.exception(EngineException.class, (e, context) -> {
            LOG.error("search failed: {}", context.url(), e);
            send(context, HttpStatus.SERVICE_UNAVAILABLE, detail(HttpStatus.SERVICE_UNAVAILABLE));
        });
        routes.exception(RuntimeException.class, (e, context) -> {
            LOG.error("request failed: {}", context.url(), e);
            send(context, HttpStatus.INTERNAL_SERVER_ERROR, detail(HttpStatus.INTERNAL_SERVER_ERROR));
        });
    }

    /** A form can only be read in the encoding that its sender names. */
    private void sendUnreadableText(Context context) {
        send(context, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "送られた内容の文字コード（charset）を読めません。UTF-8で送ってください。");
    }

    private static String message(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "このアドレスのページはありません。";
            case METHOD_NOT_ALLOWED -> "このアドレスは閲覧（GET）だけができます。";
            case UNSUPPORTED_MEDIA_TYPE -> "フォームは application/x-www-form-urlencoded の形で送ってください。";
            case CONTENT_TOO_LARGE -> "送られた内容が大きすぎます。";
            case SERVICE_UNAVAILABLE -> "いま検索できません。データは失われていません。しばらくしてからもう一度お試しください。";
            default -> "処理できませんでした。データは失われていません。もう一度お試しになり、続くときは管理者にお知らせください。";
        };
    }

    private void send(Context context, HttpStatus status, String detail) {
        if (isForPrograms(context.path())) {
            Json.send(context, status, "application/problem+json", ProblemJson.of(status, detail, context.path()));
        } else {
            context.status(status);
            html.send(context, "problem.jte", new ProblemPage(status.getCode(), detail));
        }
    }

    /** Whether the path belongs to the API, which answers in JSON. */
    public static boolean isForPrograms(String path) {
        return path.startsWith("/api/")
                || path.startsWith("/health")
                || path.equals("/metrics")
                || path.equals("/openapi.json")
                || path.equals("/mcp")
                || path.startsWith("/feed.");
    }

    /** A problem in the form of RFC 9457. */
    public record ProblemJson(String type, String title, int status, String detail, String instance) {
        /**
         * A problem without a type of its own.
         *
         * @param detail what happened and what to do, in Japanese
         * @param path the path of the request
         */
        public static ProblemJson of(HttpStatus status, String detail, String path) {
            return new ProblemJson("about:blank", status.getMessage(), status.getCode(), detail, path);
        }
    }
}
