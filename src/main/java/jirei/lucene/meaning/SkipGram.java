package jirei.lucene.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Learns word vectors by skip-gram with negative sampling (Mikolov et al., Distributed Representations of Words and
 * Phrases and their Compositionality, 2013), with the negative samples of a word shared by its neighbours.
 *
 * <p>Two replicas learn a block of text each and then add up their changes. Blocks are taken in random order, so that the
 * kind of text that stands last does not prevail. The order and the random numbers depend on the seed only, so the result
 * is the same on every machine, however the threads run.
 */
final class SkipGram {
    static final int REPLICAS = 2;

    /** Tokens a replica learns between two additions; few, so that the changes of frequent words stay small. */
    private static final int BLOCK = 32_768;

    private static final float FIRST_RATE = 0.03f;
    private static final float LAST_RATE = 0.0005f;

    private final LearningCorpus corpus;
    private final int dimensions;
    private final int epochs;
    private final long seed;
    private final float[] input;
    private final float[] output;

    SkipGram(LearningCorpus corpus, int dimensions, int epochs, long seed) {
        this.corpus = corpus;
        this.dimensions = dimensions;
        this.epochs = epochs;
        this.seed = seed;
        this.input = new float[corpus.words().size() * dimensions];
        this.output = new float[input.length];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) ((random.nextDouble() - 0.5) / dimensions);
        }
    }

    /**
     * The vectors of all words, one after another.
     *
     * @param progress hears how many blocks are done, and of how many
     */
    float[] learn(ExecutorService workers, BiConsumer<Integer, Integer> progress) {
        int blocks = (corpus.tokens().length + BLOCK - 1) / BLOCK;
        int rounds = (blocks + REPLICAS - 1) / REPLICAS;
        NoiseWords noise = new NoiseWords(corpus.counts());
        List<SkipGramReplica> replicas = List.of(replica(noise), replica(noise));
        for (int epoch = 0; epoch < epochs; epoch++) {
            int[] order = shuffled(rounds * REPLICAS, new SplittableRandom(seed(epoch, -1)));
            for (int round = 0; round < rounds; round++) {
                int done = epoch * rounds + round;
                float rate = Math.max(LAST_RATE, FIRST_RATE * (1 - done / (float) (epochs * rounds)));
                int first = round * REPLICAS;
                int pass = epoch;
                inParallel(workers, i -> {
                    int block = order[first + i];
                    long start = (long) block * BLOCK;
                    int from = (int) Math.min(start, corpus.tokens().length);
                    int to = (int) Math.min(start + BLOCK, corpus.tokens().length);
                    replicas.get(i).learn(from, to, rate, new SplittableRandom(seed(pass, block)));
                });
                inParallel(workers, i -> addUp(replicas, i));
                progress.accept(done + 1, epochs * rounds);
            }
        }
        return Arrays.copyOf(input, input.length);
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] order = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
        return order;
    }

    private SkipGramReplica replica(NoiseWords noise) {
        return new SkipGramReplica(corpus, dimensions, noise, input.clone(), output.clone());
    }

    private long seed(int epoch, int block) {
        return seed * 1_000_003L + epoch * 100_000_007L + block;
    }

    /** Adds the changes of all replicas to the vectors, in one half of the arrays. */
    private void addUp(List<SkipGramReplica> replicas, int half) {
        int from = half == 0 ? 0 : input.length / 2;
        int to = half == 0 ? input.length / 2 : input.length;
        SkipGramReplica one = replicas.getFirst();
        SkipGramReplica other = replicas.getLast();
        addUp(input, one.input(), other.input(), from, to);
        addUp(output, one.output(), other.output(), from, to);
    }

    private static void addUp(float[] base, float[] one, float[] other, int from, int to) {
        for (int i = from; i < to; i++) {
            float sum = one[i] + other[i] - base[i];
            base[i] = sum;
            one[i] = sum;
            other[i] = sum;
        }
    }

    private interface TextPart {
        void run(int replica);
    }

    private static void inParallel(ExecutorService workers, TextPart part) {
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> part.run(1), workers);
        part.run(0);
        other.join();
    }
}
