package jirei.web.access;

/** A request that is refused before its route is asked. */
public final class AccessDenied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Denial denial;

    AccessDenied(Denial denial) {
        super(denial.detail());
        this.denial = denial;
    }

    /** The answer. */
    public Denial denial() {
        return denial;
    }
}
