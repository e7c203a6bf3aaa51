package jirei.casestudy;

/**
 * A page of a document.
 *
 * @param number from 1
 * @param of the page count that the document states
 */
public record Page(int number, int of) {
    public Page {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("no such page: " + number + "/" + of);
        }
    }

    /** The page as it is cited: {@code 5/9}. */
    @Override
    public String toString() {
        return number + "/" + of;
    }
}
