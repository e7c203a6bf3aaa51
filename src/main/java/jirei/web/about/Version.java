package jirei.web.about;

/** Which version of the program this is, for those who run it and those who report what is wrong. */
public final class Version {
    /** Name and number in one. */
    public static final String NAME = "Jirei 0.1";

    private Version() {}
}
