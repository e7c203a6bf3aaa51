package jirei.lucene.meaning;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;

/** Analyses texts with two threads and collects their words in the order of the texts. */
final class LearningCorpusReader {
    private static final int BATCH_CHARACTERS = 1 << 17;
    private static final int MOST_WAITING = 6;

    /** In characters; a longer word is a name or debris. */
    private static final int LONGEST = 24;

    private final JapaneseAnalyzers analyzers;
    private final ExecutorService workers;
    private final LearningCorpus.Collector corpus;
    private final int mostTokens;
    private final Deque<CompletableFuture<List<List<String>>>> waiting = new ArrayDeque<>();
    private List<String> batch = new ArrayList<>();
    private int characters;

    /** Reads into this corpus until it has so many words. */
    LearningCorpusReader(
            JapaneseAnalyzers analyzers, ExecutorService workers, LearningCorpus.Collector corpus, int mostTokens) {
        this.analyzers = analyzers;
        this.workers = workers;
        this.corpus = corpus;
        this.mostTokens = mostTokens;
    }

    /** Adds the texts of a file. */
    void read(Path file) {
        LearningTexts.read(file, this::add);
        hand();
        while (!waiting.isEmpty()) {
            take();
        }
    }

    private void add(String paragraph) {
        if (corpus.size() >= mostTokens) {
            return;
        }
        batch.add(paragraph);
        characters += paragraph.length();
        if (characters >= BATCH_CHARACTERS) {
            hand();
        }
    }

    private void hand() {
        List<String> full = batch;
        batch = new ArrayList<>();
        characters = 0;
        waiting.add(CompletableFuture.supplyAsync(
                () -> full.stream().map(this::words).toList(), workers));
        if (waiting.size() > MOST_WAITING) {
            take();
        }
    }

    private void take() {
        for (List<String> paragraph : waiting.remove().join()) {
            if (!paragraph.isEmpty() && corpus.size() < mostTokens) {
                corpus.add(paragraph);
            }
        }
    }

    private List<String> words(String paragraph) {
        return analyzers.analyze(TextView.WORD, Normalizer.fold(paragraph)).stream()
                .map(Token::term)
                .filter(LearningCorpusReader::isWord)
                .toList();
    }

    /** Numbers say little about the words around them. */
    private static boolean isWord(String term) {
        return term.length() <= LONGEST && term.codePoints().anyMatch(Character::isLetter);
    }
}
