package jirei.lucene.analysis;

/**
 * A term and where it stands in the text it was cut from.
 *
 * @param position how many places it stands behind the first; grams of one and two characters share a place
 * @param start the first character, from 0
 * @param end the first character behind it
 */
public record Token(String term, int position, int start, int end) {
    /** The length in the text, in characters. */
    public int length() {
        return end - start;
    }
}
