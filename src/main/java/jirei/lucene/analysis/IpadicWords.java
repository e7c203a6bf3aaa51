package jirei.lucene.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.lucene.analysis.ja.dict.JaMorphData;
import org.apache.lucene.analysis.ja.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ja.dict.TokenInfoFST;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

/**
 * Looks up single words in IPADIC, without tokenizing a text.
 *
 * <ul>
 *   <li>is {@code 行制} a word: no; {@code 行政}: yes
 *   <li>readings of {@code 型}: ガタ, カタ, ケイ, …
 *   <li>is {@code ロンドン} the name of a place: yes
 * </ul>
 */
public final class IpadicWords {
    private static final String NAME = "名詞-固有名詞";
    private static final String PLACE = NAME + "-地域";
    private static final String PERSON = NAME + "-人名";
    private static final String SURNAME = PERSON + "-姓";
    private static final String GIVEN_NAME = PERSON + "-名";
    private static final String SUFFIX = "名詞-接尾";
    private static final String PREFIX = "接頭詞";
    private static final Set<String> NOUNS = Set.of("名詞-一般", "名詞-サ変接続", "名詞-形容動詞語幹");

    private final TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
    private final TokenInfoFST words = dictionary.getFST();
    private final JaMorphData attributes = dictionary.getMorphAttributes();

    /** Whether the dictionary has the word in exactly this form, and not only as the name of a person. */
    public boolean has(String word) {
        return parts(word).stream().anyMatch(part -> !part.startsWith(PERSON));
    }

    /** Whether the dictionary has it as a prefix or suffix: {@code 者}, {@code 新}. */
    public boolean isAffix(String word) {
        return parts(word).stream().anyMatch(part -> part.startsWith(SUFFIX) || part.startsWith(PREFIX));
    }

    /** The possible readings of the word, in katakana. */
    public Set<String> readings(String word) {
        char[] letters = word.toCharArray();
        return each(word, id -> attributes.getReading(id, letters, 0, letters.length));
    }

    /** The readings of the word as a noun by itself, in katakana; not those as a suffix or as a name: {@code 車 → クルマ}. */
    public Set<String> nounReadings(String word) {
        char[] letters = word.toCharArray();
        Set<String> readings = new LinkedHashSet<>(each(
                word,
                id -> NOUNS.contains(attributes.getPartOfSpeech(id))
                        ? attributes.getReading(id, letters, 0, letters.length)
                        : ""));
        readings.remove("");
        return readings;
    }

    /** Whether the word is a place name, among other meanings. */
    public boolean isPlace(String word) {
        return parts(word).stream().anyMatch(part -> part.startsWith(PLACE));
    }

    /** Whether the word is a place name and perhaps a person's, and nothing else: {@code 横浜}, but not {@code 朝}. */
    public boolean isOnlyPlace(String word) {
        Set<String> parts = parts(word);
        return parts.stream().allMatch(part -> part.startsWith(NAME))
                && parts.stream().anyMatch(part -> part.startsWith(PLACE));
    }

    /** Whether the word is a surname, among other meanings: {@code 山川}. */
    public boolean isSurname(String word) {
        return parts(word).contains(SURNAME);
    }

    /** Whether the word is a given name, among other meanings: {@code 花子}. */
    public boolean isGivenName(String word) {
        return parts(word).contains(GIVEN_NAME);
    }

    private Set<String> parts(String word) {
        return each(word, attributes::getPartOfSpeech);
    }

    private <T> Set<T> each(String word, IntFunction<T> attribute) {
        Set<T> values = new LinkedHashSet<>();
        find(word).ifPresent(source -> {
            IntsRef ids = new IntsRef();
            dictionary.lookupWordIds(source, ids);
            for (int i = 0; i < ids.length; i++) {
                values.add(attribute.apply(ids.ints[ids.offset + i]));
            }
        });
        return values;
    }

    private OptionalInt find(String word) {
        try {
            FST.BytesReader bytes = words.getBytesReader();
            FST.Arc<Long> arc = words.getFirstArc(new FST.Arc<>());
            int source = 0;
            for (int i = 0; i < word.length(); i++) {
                if (words.findTargetArc(word.charAt(i), arc, arc, i == 0, bytes) == null) {
                    return OptionalInt.empty();
                }
                source += arc.output().intValue();
            }
            boolean found = !word.isEmpty() && arc.isFinal();
            return found ? OptionalInt.of(source + arc.nextFinalOutput().intValue()) : OptionalInt.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a dictionary in memory cannot fail to be read", e);
        }
    }
}
