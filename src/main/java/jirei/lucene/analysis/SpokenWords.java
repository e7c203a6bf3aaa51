package jirei.lucene.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words of a name with their offsets and readings: {@code 防犯カメラ → 防犯 ボウハン, カメラ カメラ}.
 *
 * <p>Safe for use by many threads. The words of every text are cached without bound, since the next snapshot has nearly
 * the same names; therefore use it for names of the index only, not for typed text.
 */
public final class SpokenWords {
    private final Map<String, List<SpokenWord>> known = new ConcurrentHashMap<>();
    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.SEARCH));
        }
    };

    /**
     * A word within a text.
     *
     * @param reading in katakana; the word itself if the dictionary has no reading
     * @param noun whether it can be a name by itself, unlike particles, suffixes and numbers
     * @param suffix whether it makes a noun of the noun before it: 者 of 高齢者
     */
    public record SpokenWord(int start, int end, String reading, boolean noun, boolean suffix) {}

    /** The words of a text in order, without signs and blanks. */
    public List<SpokenWord> of(String text) {
        return known.computeIfAbsent(text, this::read);
    }

    private List<SpokenWord> read(String text) {
        List<SpokenWord> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            ReadingAttribute reading = stream.addAttribute(ReadingAttribute.class);
            PartOfSpeechAttribute partOfSpeech = stream.addAttribute(PartOfSpeechAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = text.substring(offset.startOffset(), offset.endOffset());
                String tag = Optional.ofNullable(partOfSpeech.getPartOfSpeech()).orElse("");
                words.add(new SpokenWord(
                        offset.startOffset(),
                        offset.endOffset(),
                        Optional.ofNullable(reading.getReading()).orElse(word),
                        isNoun(tag),
                        tag.startsWith("名詞-接尾")));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return List.copyOf(words);
    }

    private static boolean isNoun(String partOfSpeech) {
        return partOfSpeech.startsWith("名詞")
                && !partOfSpeech.contains("非自立")
                && !partOfSpeech.contains("代名詞")
                && !partOfSpeech.contains("接尾")
                && !partOfSpeech.contains("副詞可能")
                && !partOfSpeech.endsWith("-数");
    }
}
