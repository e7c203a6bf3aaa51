package jirei.web.access;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;

/** Requests that a page of another site has the browser of a reader send, with what the browser knows of the reader. */
public final class OtherSite {
    private OtherSite() {}

    /** Whether another site has sent the request, by what browsers say of it. */
    public static boolean hasSent(Context context) {
        Optional<String> origin = Optional.ofNullable(context.header("Origin"));
        return isAcrossSites(context)
                || site(context).equals("same-site")
                || origin.filter(from -> !from.endsWith("//" + context.host())).isPresent();
    }

    /** The same for requests that prove by themselves who sends them: other servers of the same site are no others. */
    public static boolean isAcrossSites(Context context) {
        return site(context).equals("cross-site");
    }

    private static String site(Context context) {
        return Objects.requireNonNullElse(context.header("Sec-Fetch-Site"), "none");
    }
}
