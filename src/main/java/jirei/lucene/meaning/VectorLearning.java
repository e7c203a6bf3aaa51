package jirei.lucene.meaning;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.search.EngineException;

/**
 * Learns word vectors from texts and writes them to a file. The same texts and numbers give the same file.
 *
 * @param words the most words of the table; rarer ones are left out
 * @param dimensions a multiple of 8
 * @param epochs how many times the texts are read
 * @param mostTokens the most words of all texts; what follows is not read
 * @param seed of the random numbers
 */
public record VectorLearning(int words, int dimensions, int epochs, int mostTokens, long seed) {
    private static final int LEAST_COUNT = 5;

    /** With entries of so many words, a word's logarithm of its frequency is about its inverse document frequency. */
    private static final double WORDS_OF_AN_ENTRY = 100;

    private static final double LEAST_WEIGHT = 0.2;
    private static final double MOST_WEIGHT = 8;

    public VectorLearning {
        if (words < 1 || dimensions < 8 || dimensions % 8 != 0 || epochs < 1 || mostTokens < 1) {
            throw new IllegalArgumentException("cannot learn %d words in %d dimensions in %d epochs of %d tokens"
                    .formatted(words, dimensions, epochs, mostTokens));
        }
    }

    /** What was learnt from. */
    public record Learnt(int words, long tokens) {}

    /**
     * Learns from these files in their order; a file named twice counts twice.
     *
     * @param progress hears how many of how many steps are done
     * @throws EngineException if a file cannot be read or written, or if the texts have no word often enough
     */
    public Learnt learn(List<Path> texts, Path file, BiConsumer<Integer, Integer> progress) {
        try (ExecutorService workers = Executors.newFixedThreadPool(SkipGram.REPLICAS)) {
            LearningCorpus corpus = read(texts, workers);
            if (corpus.words().isEmpty()) {
                throw new EngineException(
                        "cannot learn from " + texts, new IOException("no word occurs " + LEAST_COUNT + " times"));
            }
            WordVectors vectors = learn(corpus, workers, progress);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                WordVectorFile.write(vectors, out);
            } catch (IOException e) {
                throw new EngineException("cannot write " + file, e);
            }
            return new Learnt(corpus.words().size(), corpus.total());
        }
    }

    private LearningCorpus read(List<Path> texts, ExecutorService workers) {
        LearningCorpus.Collector corpus = new LearningCorpus.Collector();
        LearningCorpusReader reader = new LearningCorpusReader(new JapaneseAnalyzers(), workers, corpus, mostTokens);
        texts.forEach(reader::read);
        return corpus.build(words, LEAST_COUNT);
    }

    private WordVectors learn(LearningCorpus corpus, ExecutorService workers, BiConsumer<Integer, Integer> progress) {
        float[] vectors = new SkipGram(corpus, dimensions, epochs, seed).learn(workers, progress);
        float[] weights = new float[corpus.counts().length];
        for (int row = 0; row < weights.length; row++) {
            double perEntry = WORDS_OF_AN_ENTRY * (corpus.counts()[row] / (double) corpus.total());
            weights[row] = (float) Math.clamp(-StrictMath.log(perEntry), LEAST_WEIGHT, MOST_WEIGHT);
        }
        return WordVectors.of(corpus.words(), weights, vectors, dimensions);
    }
}
