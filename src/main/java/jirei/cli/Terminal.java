package jirei.cli;

/** The terminal. */
final class Terminal {
    private Terminal() {}

    /**
     * Whether the output goes to a terminal. The launcher script determines it, since Java may have a console even in
     * a pipe.
     */
    static boolean isThere() {
        return Boolean.getBoolean("jirei.terminal");
    }

    /** Whether the input comes from a terminal, as the launcher script determines too. */
    static boolean isTypedOn() {
        return Boolean.getBoolean("jirei.terminal.input");
    }
}
