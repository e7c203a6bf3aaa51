package jirei.web.access;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a request through, or throws that it is denied: for too many requests, or for a secret that is missing, wrong or of
 * the wrong role. {@code /health} and the preflights of browsers are let through without a secret.
 */
public final class AccessGuard {
    private static final Logger LOG = LoggerFactory.getLogger("jirei.audit");

    private final AccessSettings settings;
    private final Clock clock;
    private final Lockout lockout = new Lockout();
    private final Optional<RateLimit> rate;
    private volatile ProvedSecrets proved = new ProvedSecrets(new Secrets(Map.of()), new ProvedRoles());

    /** Secrets, and who has proved to know one of them. */
    private record ProvedSecrets(Secrets secrets, ProvedRoles roles) {}

    public AccessGuard(AccessSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.rate = settings.requestsPerMinute() == 0
                ? Optional.empty()
                : Optional.of(new RateLimit(settings.requestsPerMinute(), clock));
    }

    /**
     * Checks a request before its route.
     *
     * @throws AccessDenied if it is not let through
     */
    public void check(Context context) {
        String path = context.path();
        if (path.equals("/health") || path.startsWith("/health/")) {
            return;
        }
        if (!path.startsWith("/static/")) {
            rate.ifPresent(limit -> refuseIf(limit.waitLeft(context.ip()), "要求が多すぎます。"));
        }
        if (isPreflight(context)) {
            return;
        }
        settings.secrets().ifPresent(file -> {
            Optional<AccessRole> role = role(context, proved(file.secrets()));
            role.ifPresent(known -> known.set(context));
            if (role.isEmpty() && file.guardReading()) {
                throw missing();
            }
        });
    }

    /** Whether a browser asks what a script may do. It sends no secret with that, and learns only which sites are allowed. */
    private static boolean isPreflight(Context context) {
        return context.method().equals(HandlerType.OPTIONS)
                && context.header("Origin") != null
                && context.header("Access-Control-Request-Method") != null;
    }

    /**
     * Requires an admin; where there are no secrets, a client on this machine.
     *
     * @param isOfThisMachine whether the client is on this machine, for sure
     * @throws AccessDenied if the client is none
     */
    public void requireAdmin(Context context, boolean isOfThisMachine) {
        Optional<AccessRole> role = AccessRole.of(context);
        boolean isAllowed = settings.secrets().isPresent()
                ? role.filter(known -> known.covers(AccessRole.ADMIN)).isPresent()
                : isOfThisMachine;
        if (!isAllowed) {
            throw settings.secrets().isPresent() && role.isEmpty() ? missing() : AccessDenied.of("このページは管理者だけが見られます。");
        }
    }

    /** What was proved by other secrets is forgotten. */
    private ProvedSecrets proved(Secrets now) {
        ProvedSecrets known = proved;
        if (!known.secrets.equals(now)) {
            known = new ProvedSecrets(now, new ProvedRoles());
            proved = known;
        }
        return known;
    }

    private Optional<AccessRole> role(Context context, ProvedSecrets secrets) {
        Optional<Credentials> sent =
                Optional.ofNullable(context.header("Authorization")).flatMap(Credentials::of);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        Optional<AccessRole> known = secrets.roles.of(sent.get());
        if (known.isPresent()) {
            return known;
        }
        Instant now = clock.instant();
        refuseIf(lockout.waitLeft(context.ip(), now), "誤った認証が続いたため、しばらく受け付けません。");
        Optional<AccessRole> role = prove(sent.get(), secrets.secrets);
        if (role.isEmpty()) {
            lockout.failed(context.ip(), now);
            LOG.warn("access denied from={} reason=\"wrong secret\"", context.ip());
            throw missing();
        }
        lockout.succeeded(context.ip());
        secrets.roles.add(sent.get(), role.get());
        return role;
    }

    private Optional<AccessRole> prove(Credentials sent, Secrets secrets) {
        String whole = sent.name().isEmpty() ? sent.secret() : sent.name() + "." + sent.secret();
        return settings.token().filter(token -> token.isSame(whole)).isPresent()
                ? Optional.of(AccessRole.ADMIN)
                : secrets.proved(sent.name(), sent.secret());
    }

    private static AccessDenied missing() {
        return new AccessDenied(Denial.of(HttpStatus.UNAUTHORIZED, "利用には認証が要ります。管理者から受け取った名前と秘密の語句を入れてください。"));
    }

    private static void refuseIf(Duration wait, String reason) {
        if (!wait.isZero()) {
            throw new AccessDenied(new Denial(
                    HttpStatus.TOO_MANY_REQUESTS, reason + wait.plusMillis(999).toSeconds() + "秒後にもう一度お試しください。", wait));
        }
    }
}
