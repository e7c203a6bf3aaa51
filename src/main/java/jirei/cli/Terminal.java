package jirei.cli;

/** The place where a person reads what a command prints. */
final class Terminal {
    private Terminal() {}

    /** Whether a person reads the output. The launcher finds out, since a console is there for Java even in a pipe. */
    static boolean isThere() {
        return Boolean.getBoolean("jirei.terminal");
    }
}
