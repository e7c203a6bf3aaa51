package jirei.web.access;

import io.javalin.http.HttpStatus;

/** A request that is refused before its route is asked. */
public final class AccessDenied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Denial denial;

    AccessDenied(Denial denial) {
        super(denial.detail());
        this.denial = denial;
    }

    /**
     * A refusal whatever the role.
     *
     * @param detail the reason and what to do, in Japanese
     */
    public static AccessDenied of(String detail) {
        return new AccessDenied(Denial.of(HttpStatus.FORBIDDEN, detail));
    }

    /** The answer. */
    public Denial denial() {
        return denial;
    }
}
