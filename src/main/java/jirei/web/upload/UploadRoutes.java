package jirei.web.upload;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jirei.search.IndexView;
import jirei.web.access.AccessRole;
import jirei.web.access.Denial;
import jirei.web.access.OtherSite;
import jirei.web.http.Html;
import jirei.web.http.Json;
import jirei.web.http.Routes;
import jirei.web.upload.UploadJson.NothingReceived;
import jirei.web.upload.UploadJson.Received;
import jirei.web.upload.UploadJson.States;
import jirei.web.upload.UploadRequest.Sender;
import org.eclipse.jetty.http.MultiPart;

/**
 * Takes files into the folder of research: from the form of the page, which sends the token in itself, and from
 * programs and the page's script, which send it in a header. What becomes of the files is the same.
 */
public final class UploadRoutes {
    private static final String BEARER = "bearer ";

    private final UploadFolder folder;
    private final TokenAuthenticator authenticator;
    private final Html html;
    private final Clock clock;

    public UploadRoutes(UploadSettings settings, Html html, Clock clock) {
        this.folder = new UploadFolder(settings);
        this.authenticator = new TokenAuthenticator(settings.token(), clock);
        this.html = html;
        this.clock = clock;
    }

    public void addTo(Routes routes) {
        folder.clean(clock.instant());
        routes.apiPost("corpus", this::receive);
        routes.apiNow("corpus", (context, view) -> Json.send(context, States.of(states(context, view))));
        routes.post("/upload", this::receiveForm);
        routes.readNow("/upload", this::page);
    }

    private void receive(Context context) {
        String header = Objects.requireNonNullElse(context.header("Authorization"), "");
        String token = header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : "";
        Optional<Denial> denial =
                AccessRole.isAdmin(context) ? Optional.empty() : authenticator.admit(context.ip(), token);
        boolean replaces = List.of("true", "1").contains(String.valueOf(context.queryParam("replace")));
        RequestOutcome outcome = denial.isPresent()
                ? refuse(context, denial.get())
                : read(context, new Sender(context.ip(), true, replaces));
        answer(context, outcome);
        List<UploadReceipt> receipts = outcome.receipts;
        if (receipts.stream().allMatch(UploadReceipt::isRefused)) {
            String detail = outcome.denial
                    .map(Denial::detail)
                    .or(() -> receipts.stream().findFirst().map(UploadReceipt::message))
                    .orElse("");
            Json.send(
                    context,
                    outcome.status(),
                    "application/problem+json",
                    NothingReceived.of(outcome.status(), detail, context.path(), receipts));
        } else {
            Json.send(context, outcome.status(), "application/json", Received.of(receipts));
        }
    }

    private void receiveForm(Context context) {
        RequestOutcome outcome = read(context, new Sender(context.ip(), AccessRole.isAdmin(context), false));
        answer(context, outcome);
        UploadPage page = outcome.denial.map(UploadPage::denied).orElseGet(() -> UploadPage.received(outcome.receipts));
        html.send(context, "upload/uploaded.jte", page);
    }

    private void page(Context context, IndexView view) {
        List<String> names = names(context);
        if (names.isEmpty()) {
            context.redirect("/about#upload", HttpStatus.SEE_OTHER);
        } else {
            html.send(context, "upload/uploaded.jte", UploadPage.states(states(context, view)));
        }
    }

    private List<FileState> states(Context context, IndexView view) {
        return new FileStates(view, folder).of(names(context));
    }

    private List<String> names(Context context) {
        List<String> names = context.queryParams("file");
        return names.subList(
                0, Math.min(names.size(), folder.settings().limits().files()));
    }

    /** What became of a request. */
    private record RequestOutcome(Optional<Denial> denial, List<UploadReceipt> receipts) {
        /** Of one file, or several that fared alike, what became of them; of others that they fared differently. */
        HttpStatus status() {
            List<HttpStatus> all =
                    receipts.stream().map(UploadReceipt::status).distinct().toList();
            boolean allRefused = receipts.stream().allMatch(UploadReceipt::isRefused);
            return denial.map(Denial::status)
                    .orElseGet(() -> all.size() == 1 || allRefused ? all.getFirst() : HttpStatus.MULTI_STATUS);
        }
    }

    private RequestOutcome read(Context context, Sender sender) {
        String type = Objects.requireNonNullElse(context.contentType(), "");
        Optional<String> boundary = type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                ? Optional.ofNullable(MultiPart.extractBoundary(type))
                : Optional.empty();
        long most = folder.settings().limits().requestBytes();
        if (isFromElsewhere(context)) {
            return refuse(context, Denial.of(HttpStatus.FORBIDDEN, "ほかのサイトのページからは追加できません。"));
        }
        if (boundary.isEmpty()) {
            return refuse(context, Denial.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "multipart/form-data の形で送ってください。"));
        }
        if (context.req().getContentLengthLong() > most) {
            return refuse(
                    context,
                    Denial.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "一度に送れるのは合わせて" + UploadSettings.inWords(most) + "までです。何も追加していません。分けて送ってください。"));
        }
        UploadRequest delivery = new UploadRequest(folder, authenticator, clock, sender, boundary.get());
        delivery.read(context.bodyInputStream());
        Optional<Denial> denial = delivery.denial()
                .or(() -> delivery.receipts().isEmpty()
                        ? Optional.of(Denial.of(HttpStatus.BAD_REQUEST, "ファイルがありません。追加するファイルを選んでください。"))
                        : Optional.empty());
        return new RequestOutcome(denial, delivery.receipts());
    }

    /** Whether a page of another site sent it, with what the browser knows of the reader. */
    private static boolean isFromElsewhere(Context context) {
        return AccessRole.isAdmin(context) ? OtherSite.hasSent(context) : OtherSite.isAcrossSites(context);
    }

    /** Reads on as far as a request may be long, since browsers do not look at an answer before they have sent all. */
    private RequestOutcome refuse(Context context, Denial denial) {
        try {
            if (context.req().getContentLengthLong()
                    <= folder.settings().limits().requestBytes()) {
                context.bodyInputStream().skip(folder.settings().limits().requestBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the connection broke off", e);
        }
        return new RequestOutcome(Optional.of(denial), List.of());
    }

    private static void answer(Context context, RequestOutcome outcome) {
        context.status(outcome.status());
        outcome.denial.ifPresent(denial -> {
            if (denial.status() == HttpStatus.UNAUTHORIZED) {
                context.header("WWW-Authenticate", "Bearer realm=\"Jirei\"");
            }
            if (!denial.retryAfter().isZero()) {
                context.header(
                        "Retry-After",
                        String.valueOf(denial.retryAfter().plusMillis(999).toSeconds()));
            }
        });
    }
}
