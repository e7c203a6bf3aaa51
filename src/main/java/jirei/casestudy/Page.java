package jirei.casestudy;

/**
 * A page of a document.
 *
 * @param number from 1
 * @param of how many pages the document says it has
 */
public record Page(int number, int of) {
    public Page {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("no such page: " + number + "/" + of);
        }
    }

    /** As people cite it: {@code 5/9}. */
    @Override
    public String toString() {
        return number + "/" + of;
    }
}
