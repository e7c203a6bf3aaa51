package jirei.extraction.inline;

/**
 * A range of a text with its reading, as ruby in a document or furigana in a cell gives it: {@code 回覧板} is read {@code
 * かいらんばん}.
 *
 * @param start index of its first character
 * @param end index behind its last character
 * @param reading as the document has it, in any kana
 */
public record InlineReading(int start, int end, String reading) {
    public InlineReading {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no range of a text: " + start + " to " + end);
        }
    }

    InlineReading moved(int by) {
        return new InlineReading(start + by, end + by, reading);
    }
}
