package jirei.lucene.meaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jirei.lucene.meaning.CollectionTexts.EntryWords;
import jirei.lucene.schema.MeaningDocument;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;

/**
 * Adapts the word vectors of the program to the entries of an index, and learns vectors for words that the program does
 * not know. Takes about a second for the study, and some seconds for any collection. The same entries give the same
 * vectors.
 */
public final class CollectionMeaning {
    /** With fewer entries, the vectors of the program are better alone. */
    private static final int FEWEST_ENTRIES = 200;

    /** From so many entries on, a word needs one more of them: those in fewer were a third of all, and say little. */
    private static final int MANY_ENTRIES = 2_000;

    private static final int STEPS = 250;
    private static final long SEED = 1;

    /** The length of the first vector of a word that the program does not know; it is random. */
    private static final float UNKNOWN = 0.2f;

    private final WordVectors known;
    private final List<EntryWords> texts;
    private final Map<String, Integer> entriesOfWord = new TreeMap<>();

    private CollectionMeaning(WordVectors known, List<EntryWords> texts) {
        this.known = known;
        this.texts = texts;
        for (EntryWords text : texts) {
            Stream.concat(text.title().stream(), text.body().stream())
                    .distinct()
                    .forEach(word -> entriesOfWord.merge(word, 1, Integer::sum));
        }
    }

    /** The document that makes an index understand its own words; empty if it has few entries. */
    public static Optional<Document> document(IndexReader reader) throws IOException {
        List<EntryWords> texts = CollectionTexts.of(reader);
        if (texts.size() < FEWEST_ENTRIES) {
            return Optional.empty();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WordVectorFile.write(adapted(WordVectors.standard(), texts), file);
        return Optional.of(MeaningDocument.of(file.toByteArray()));
    }

    /** The vectors of the words of these entries. */
    static WordVectors adapted(WordVectors known, List<EntryWords> texts) {
        return new CollectionMeaning(known, texts).adapted();
    }

    private WordVectors adapted() {
        List<String> words =
                entriesOfWord.keySet().stream().filter(this::isLearnt).toList();
        int dimensions = known.dimensions();
        float[] vectors = new float[words.size() * dimensions];
        float[] weights = new float[words.size()];
        Map<String, Integer> rows = new HashMap<>();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int row = 0; row < words.size(); row++) {
            String word = words.get(row);
            rows.put(word, row);
            weights[row] = weight(word);
            OptionalInt before = known.row(word);
            if (before.isPresent()) {
                known.addTo(vectors, row * dimensions, before.getAsInt(), 1);
            } else {
                for (int d = 0; d < dimensions; d++) {
                    vectors[row * dimensions + d] =
                            (float) ((random.nextDouble() * 2 - 1) * UNKNOWN * Math.sqrt(3.0 / dimensions));
                }
            }
        }
        List<TextPairs.EntryRows> numbered = new ArrayList<>();
        for (EntryWords text : texts) {
            numbered.add(new TextPairs.EntryRows(rows(text.title(), rows), rows(text.body(), rows)));
        }
        if (!words.isEmpty()) {
            new Adaptation(vectors, weights, new TextPairs(numbered, random)).learn(STEPS);
        }
        return WordVectors.of(words, weights, vectors, dimensions);
    }

    /** Whether enough entries have a word; of one that the program knows, one fewer need it. */
    private boolean isLearnt(String word) {
        int fewest = texts.size() < MANY_ENTRIES ? 2 : 3;
        return entriesOfWord.getOrDefault(word, 0) >= (known.row(word).isPresent() ? fewest - 1 : fewest);
    }

    /** The inverse document frequency of a word, as in BM25. */
    private float weight(String word) {
        int having = entriesOfWord.getOrDefault(word, 0);
        return (float) StrictMath.log(1 + (texts.size() - having + 0.5) / (having + 0.5));
    }

    private static int[] rows(List<String> words, Map<String, Integer> rows) {
        return words.stream()
                .flatMapToInt(word -> {
                    Integer row = rows.get(word);
                    return row == null ? IntStream.empty() : IntStream.of(row);
                })
                .toArray();
    }
}
