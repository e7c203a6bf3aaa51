package jirei.lucene.analysis;

/**
 * A term and its place in the text.
 *
 * @param position the token position, from 0; grams of one and two characters share a position
 * @param start the offset of the first character, from 0
 * @param end the offset behind the last character
 */
public record Token(String term, int position, int start, int end) {
    /** The length in the text, in characters. */
    public int length() {
        return end - start;
    }
}
