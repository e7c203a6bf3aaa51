package jirei;

/**
 * How often a test on random input is repeated: a few times as a rule, and many times where the system property
 * {@code jirei.fuzz.rounds} says so, as the Maven profile {@code thorough} does.
 */
public final class FuzzRounds {
    private FuzzRounds() {}

    /** The number of rounds: that of the property, if it is set and greater. */
    public static int orElse(int few) {
        return Math.max(few, Integer.getInteger("jirei.fuzz.rounds", few));
    }
}
