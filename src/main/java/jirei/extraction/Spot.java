package jirei.extraction;

/**
 * Where in its document a piece stands.
 *
 * @param number from 1
 * @param of how many of its kind the document has; 0 where that is not known
 * @param name what the document calls it, as sheets have names; empty where it has none
 */
public record Spot(Division kind, int number, int of, String name) {
    /** What a document is divided into. */
    public enum Division {
        PAGE,
        SLIDE,
        SHEET
    }

    public Spot {
        if (number < 1) {
            throw new IllegalArgumentException("no such " + kind + ": " + number);
        }
    }
}
