package jirei.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import jirei.casestudy.Entry;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import jirei.lucene.indexing.IndexDirectory;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/** Queries made of the words of an index, the same for each run. */
public final class BenchmarkQueries {
    /** How many there are of each kind. */
    static final int OF_A_KIND = 50;

    /** Of the random numbers. */
    static final int SEED = 200;

    private BenchmarkQueries() {}

    /** What is typed. */
    public enum Kind {
        /** A word of an entry. */
        WORD,
        /** Two words of one entry. */
        TWO_WORDS,
        /** Twenty characters of an entry. */
        SENTENCE,
        /** Twelve characters each of two entries, so that hardly any entry has all of the words. */
        RELAXED
    }

    /** Fifty queries of each kind. */
    public static Map<Kind, List<String>> of(BenchmarkIndex index) throws IOException {
        Path generation = new IndexDirectory(index.folder()).current().orElseThrow();
        try (FSDirectory directory = FSDirectory.open(generation);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return of(reader);
        }
    }

    static Map<Kind, List<String>> of(DirectoryReader reader) throws IOException {
        Random random = new Random(SEED);
        Supplier<Entry> entries = BenchmarkIndex.entries(reader, SEED);
        JapaneseAnalyzers analyzers = new JapaneseAnalyzers();
        Map<Kind, List<String>> queries = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<String> ofKind = new ArrayList<>();
            while (ofKind.size() < OF_A_KIND) {
                Entry entry = entries.get();
                ofKind.add(
                        switch (kind) {
                            case WORD -> part(entry, 0, analyzers, random);
                            case TWO_WORDS ->
                                part(entry, 0, analyzers, random) + " " + part(entry, 0, analyzers, random);
                            case SENTENCE -> part(entry, 20, analyzers, random);
                            case RELAXED ->
                                part(entry, 12, analyzers, random) + part(entries.get(), 12, analyzers, random);
                        });
            }
            queries.put(kind, ofKind);
        }
        return queries;
    }

    /** Some characters of an entry from a word on, at least this word. */
    private static String part(Entry entry, int characters, JapaneseAnalyzers analyzers, Random random) {
        String text = entry.content().text().isBlank()
                ? entry.title()
                : entry.content().text();
        List<Token> words = analyzers.analyze(TextView.WORD, text);
        if (words.isEmpty()) {
            return text;
        }
        Token word = words.get(random.nextInt(words.size()));
        int end = Math.min(text.length(), Math.max(word.end(), word.start() + characters));
        return text.substring(word.start(), end).replace("\n", "");
    }
}
