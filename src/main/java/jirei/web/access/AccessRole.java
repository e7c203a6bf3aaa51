package jirei.web.access;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a client may do. */
public enum AccessRole {
    /** Read everything but what is for admins. */
    READER,
    /** Read everything, and add files where uploads are on. */
    ADMIN;

    private static final String ATTRIBUTE = "jirei.role";

    /** The role of this name in lower case: {@code reader}. */
    public static Optional<AccessRole> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** Whether this role may do what that one may. */
    boolean covers(AccessRole other) {
        return compareTo(other) >= 0;
    }

    /** Remembers the role of the client for the handlers of its request. */
    void set(Context context) {
        context.attribute(ATTRIBUTE, this);
    }

    /** The role that the client of a request has proved; empty where nothing had to be proved. */
    public static Optional<AccessRole> of(Context context) {
        return Optional.ofNullable(context.attribute(ATTRIBUTE));
    }

    /** Whether the client has proved to be an admin. */
    public static boolean isAdmin(Context context) {
        return of(context).equals(Optional.of(ADMIN));
    }
}
