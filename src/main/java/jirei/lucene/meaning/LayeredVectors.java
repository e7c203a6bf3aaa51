package jirei.lucene.meaning;

import java.util.List;
import java.util.Optional;

/**
 * The vectors of words as an index knows them: as they were learnt from its entries, and for all other words as the
 * program has them. Immutable and safe for use by many threads.
 */
final class LayeredVectors {
    private final List<WordVectors> tables;
    private final int dimensions;

    /**
     * Some tables. Where several have a word, the first of them holds.
     *
     * @throws IllegalArgumentException if there is no table, or if their vectors differ in length
     */
    LayeredVectors(List<WordVectors> tables) {
        List<Integer> lengths =
                tables.stream().map(WordVectors::dimensions).distinct().toList();
        if (lengths.size() != 1) {
            throw new IllegalArgumentException("not vectors of one length: " + lengths);
        }
        this.tables = List.copyOf(tables);
        this.dimensions = lengths.getFirst();
    }

    /** The length of a vector. */
    int dimensions() {
        return dimensions;
    }

    /** The word in the first table that has it. */
    Optional<KnownWord> find(String word) {
        for (WordVectors table : tables) {
            int row = table.row(word).orElse(-1);
            if (row >= 0) {
                return Optional.of(new KnownWord(table, row));
            }
        }
        return Optional.empty();
    }

    /** A word of a table. */
    record KnownWord(WordVectors table, int row) {
        /** How much the word says about a text. */
        float weight() {
            return table.weight(row);
        }

        /** Adds the unit vector of the word to a sum that starts at the offset, so many times. */
        void addTo(float[] sum, int offset, float times) {
            table.addTo(sum, offset, row, times);
        }
    }
}
