package jirei.lucene.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jirei.japanese.Kana;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The readings of words, as the folded kana of {@link Kana#fold}: {@code 取り組み → トリクミ}, {@code Singpass → シングパス}, {@code
 * メタバース → メタバス}.
 *
 * <p>A word with kanji has one reading, that of the dictionary; {@code 行制} is read part by part. A word without a
 * reading is returned unchanged.
 *
 * <p>Safe for use by many threads. The readings of indexed words are cached without bound, since the next snapshot has
 * nearly the same words; one instance serves all snapshots of an index.
 */
public final class Readings {
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.NORMAL));
        }
    };

    /** The reading of a word of the index. It is cached. */
    public String ofIndexed(String word) {
        return isSpelledOut(word) ? of(word) : known.computeIfAbsent(word, this::read);
    }

    /** The reading of a typed word. It is not cached. */
    public String of(String word) {
        if (isSpelledOut(word)) {
            return Kana.sound(word);
        }
        return Optional.ofNullable(known.get(word)).orElseGet(() -> read(word));
    }

    private static boolean isSpelledOut(String word) {
        return Kana.isKana(word) || Kana.isLatin(word);
    }

    private String read(String word) {
        StringBuilder sound = new StringBuilder();
        try (TokenStream stream = analyzer.tokenStream("", word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            ReadingAttribute reading = stream.addAttribute(ReadingAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                sound.append(Optional.ofNullable(reading.getReading()).orElseGet(() -> asItStands(term.toString())));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return Kana.fold(sound.toString());
    }

    private static String asItStands(String word) {
        return Kana.isLatin(word) ? Kana.ofRomaji(word).orElse(word) : word;
    }
}
