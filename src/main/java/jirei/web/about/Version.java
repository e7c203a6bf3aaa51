package jirei.web.about;

/** The version of the program, for operators and bug reports. */
public final class Version {
    /** The name and the version. */
    public static final String NAME = "Jirei 0.1";

    private Version() {}
}
