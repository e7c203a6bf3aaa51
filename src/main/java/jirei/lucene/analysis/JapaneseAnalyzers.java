package jirei.lucene.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jirei.japanese.Scripts;
import jirei.lucene.vocabulary.UserWord;
import jirei.lucene.vocabulary.Vocabulary;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapaneseNumberFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The analyzers of Japanese text. The text must be normalized first ({@link jirei.japanese.Normalizer}).
 *
 * <ul>
 *   <li>word: 防犯カメラを使っています → 防犯, カメラ, 使う; サーバー → サーバ; 二〇二五 → 2025
 *   <li>gram: 防犯カメラ → 防犯, 犯カ, カメ, メラ, ラ; AI活用 → ai, 活, 活用, 用 ({@link InnerCharacterFilter})
 *   <li>sound: めたばーす → メ, メタ, タ, タバ, … ({@link SoundTokenizer})
 * </ul>
 *
 * <p>The word view has the words of IPADIC and of the user dictionary, which splits compounds into parts: ガバメントクラウド
 * into ガバメント and クラウド. Unknown words are split wrongly, 官公庁オークション into 官公庁, オーク and ション; the gram view still matches
 * them.
 *
 * <p>Safe for use by many threads. The tokens of the latest 20,000 short texts in the word view are cached.
 */
public final class JapaneseAnalyzers {
    /** In characters. No form of a vocabulary is longer, and queries analyse the same forms again and again. */
    private static final int LONGEST_REMEMBERED = 24;

    private static final int MOST_REMEMBERED = 20_000;

    private final Map<String, List<Token>> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Token>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private final List<String> wordLists;
    private final Analyzer word;
    private final Analyzer gram;
    private final Analyzer sound;

    /** Analyzers with the standard vocabulary. */
    public JapaneseAnalyzers() {
        this(Vocabulary.standard());
    }

    /** Analyzers with these stop words and this user dictionary. */
    public JapaneseAnalyzers(Vocabulary vocabulary) {
        List<String> userWords =
                vocabulary.userWords().stream().map(UserWord::toString).toList();
        this.wordLists = Stream.concat(vocabulary.stopWords().stream(), userWords.stream())
                .toList();
        this.word = new WordAnalyzer(
                CharArraySet.unmodifiableSet(new CharArraySet(vocabulary.stopWords(), false)), dictionary(userWords));
        this.gram = new GramAnalyzer();
        this.sound = new SoundAnalyzer();
    }

    /** The terms of a normalized text in one of the views, in order. */
    public List<Token> analyze(TextView view, String text) {
        if (view != TextView.WORD || text.length() > LONGEST_REMEMBERED) {
            return cut(view, text);
        }
        List<Token> known;
        synchronized (remembered) {
            known = remembered.getOrDefault(text, List.of());
        }
        if (!known.isEmpty()) {
            return known;
        }
        List<Token> tokens = cut(view, text);
        synchronized (remembered) {
            remembered.put(text, tokens);
        }
        return tokens;
    }

    private List<Token> cut(TextView view, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = of(view).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return List.copyOf(tokens);
    }

    /** The analyzer for these text fields, for the index. */
    public Analyzer forFields(List<String> texts) {
        Map<String, Analyzer> fields = new HashMap<>();
        for (String text : texts) {
            for (TextView view : TextView.values()) {
                fields.put(view.of(text), view == TextView.SOUND ? new IndexedSounds() : of(view));
            }
        }
        return new PerFieldAnalyzerWrapper(word, fields);
    }

    private Analyzer of(TextView view) {
        return switch (view) {
            case WORD -> word;
            case GRAM -> gram;
            case SOUND -> sound;
        };
    }

    /** All entries of the word lists that the index depends on; an index must be rebuilt when they change. */
    public List<String> wordLists() {
        return wordLists;
    }

    private static Optional<UserDictionary> dictionary(List<String> userWords) {
        try {
            return Optional.ofNullable(UserDictionary.open(new StringReader(String.join("\n", userWords))));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private static final class WordAnalyzer extends Analyzer {
        private final CharArraySet stopWords;
        private final Optional<UserDictionary> dictionary;

        WordAnalyzer(CharArraySet stopWords, Optional<UserDictionary> dictionary) {
            this.stopWords = stopWords;
            this.dictionary = dictionary;
        }

        /**
         * Punctuation is kept until numbers are read, since they contain points and commas. A number has the part of
         * speech and the base form of the token after it, so base forms are made first.
         */
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer =
                    new JapaneseTokenizer(dictionary.orElse(null), false, true, JapaneseTokenizer.Mode.SEARCH);
            TokenStream stream = new JapaneseBaseFormFilter(tokenizer);
            stream = new JapaneseNumberFilter(stream);
            stream = new SignFilter(stream);
            stream = new GrammarFilter(stream);
            stream = new StopFilter(stream, stopWords);
            stream = new JapaneseKatakanaStemFilter(stream);
            return new TokenStreamComponents(tokenizer, new LowerCaseFilter(stream));
        }
    }

    /** Drops particles and auxiliaries by their part of speech, but not numbers: レベル4に → レベル, 4. */
    private static final class GrammarFilter extends FilteringTokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PartOfSpeechAttribute partOfSpeech = addAttribute(PartOfSpeechAttribute.class);
        private final Set<String> dropped = JapaneseAnalyzer.getDefaultStopTags();

        GrammarFilter(TokenStream stream) {
            super(stream);
        }

        @Override
        protected boolean accept() {
            String tag = partOfSpeech.getPartOfSpeech();
            return Character.isDigit(term.charAt(0)) || tag == null || !dropped.contains(tag);
        }
    }

    /** Drops tokens without a letter or digit; IPADIC classes some signs as nouns. */
    private static final class SignFilter extends FilteringTokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        SignFilter(TokenStream stream) {
            super(stream);
        }

        @Override
        protected boolean accept() {
            return term.codePoints().anyMatch(Character::isLetterOrDigit);
        }
    }

    private static final class GramAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream stream = new LowerCaseFilter(tokenizer);
            stream = new CJKBigramFilter(stream, everyScript(), true);
            return new TokenStreamComponents(tokenizer, new InnerCharacterFilter(stream));
        }

        private static int everyScript() {
            return CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;
        }
    }

    /** Whether a term of the sound view is in the gram view instead: a pair of kanji, which is the same there. */
    public static boolean isAmongGrams(String sound) {
        return sound.codePointCount(0, sound.length()) > 1 && sound.codePoints().allMatch(Scripts::isKanji);
    }

    /** The sound view as it is indexed, without what is among the grams. */
    private static final class IndexedSounds extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new SoundTokenizer();
            return new TokenStreamComponents(tokenizer, new FilteringTokenFilter(tokenizer) {
                private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

                @Override
                protected boolean accept() {
                    return !isAmongGrams(term.toString());
                }
            });
        }
    }

    private static final class SoundAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new SoundTokenizer());
        }
    }
}
