package jirei.web.upload;

import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jirei.web.access.AdminToken;
import jirei.web.access.Denial;
import jirei.web.access.Lockout;

/** Authenticates upload requests by token, with a {@link Lockout} against guessing. */
final class TokenAuthenticator {
    private final AdminToken token;
    private final Clock clock;
    private final Lockout lockout = new Lockout();

    TokenAuthenticator(AdminToken token, Clock clock) {
        this.token = token;
        this.clock = clock;
    }

    /**
     * The reason this client is denied; empty if its token is right.
     *
     * @param remote the address of the client
     * @param sent the token; empty where none was sent, which does not count as a wrong one
     */
    Optional<Denial> admit(String remote, String sent) {
        Instant now = clock.instant();
        Duration wait = lockout.waitLeft(remote, now);
        if (!wait.isZero()) {
            UploadAudit.denied(now, remote, "locked");
            return Optional.of(new Denial(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "誤ったトークンが続いたため、しばらく受け付けません。" + inWords(wait) + "後にもう一度お試しください。",
                    wait));
        }
        if (sent.isEmpty()) {
            UploadAudit.denied(now, remote, "no token");
            return Optional.of(Denial.of(HttpStatus.UNAUTHORIZED, "トークンがありません。管理者から受け取ったトークンを入れてください。"));
        }
        if (!token.isSame(sent)) {
            lockout.failed(remote, now);
            UploadAudit.denied(now, remote, "wrong token");
            return Optional.of(Denial.of(HttpStatus.UNAUTHORIZED, "トークンが違います。何も追加していません。管理者から受け取ったトークンを確かめてください。"));
        }
        lockout.succeeded(remote);
        return Optional.empty();
    }

    private static String inWords(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return seconds < 60 ? seconds + "秒" : (seconds + 59) / 60 + "分";
    }
}
