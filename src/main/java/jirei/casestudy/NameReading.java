package jirei.casestudy;

/**
 * A name and how it is read, as the file says with ruby or furigana: 紀尾井町, きおいちょう. It is no text: the entry shows the
 * name only.
 *
 * @param name as the entry writes it
 * @param kana its reading, in any kana, without blanks
 */
public record NameReading(String name, String kana) {
    public NameReading {
        if (name.isBlank() || kana.isBlank()) {
            throw new IllegalArgumentException("a blank name or reading: " + name + ", " + kana);
        }
    }
}
