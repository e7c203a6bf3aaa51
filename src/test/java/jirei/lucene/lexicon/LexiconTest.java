package jirei.lucene.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.Theme;
import jirei.corpus.WholeReading;
import jirei.japanese.Kana;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.Language;
import jirei.lucene.analysis.Readings;
import jirei.lucene.schema.EntryDocuments;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.Study;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The words of the real study are found by reading, by other spellings, and despite typing errors, as {@code
 * lexicon/*.tsv} gives.
 */
final class LexiconTest {
    private static final Lexicon LEXICON = lexicon(Set.of("LIVA", "デジタルツイソ")::contains);

    /** With the words that the search has. */
    private static final Lexicon JOINED =
            lexicon(Language.of(Vocabulary.standard()).synonyms()::has);

    @ParameterizedTest
    @MethodSource("sounds")
    void namesAndKatakanaAreFoundByReading(String typed, String meant) {
        String kana = Kana.isLatin(typed) ? Kana.ofRomaji(typed).orElseThrow() : typed;
        assertThat(String.join(" ", LEXICON.soundingLike(Kana.fold(kana)))).isEqualTo(meant);
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void otherSpellingsOfTheIndexAreFound(String typed, String others) {
        assertThat(String.join(" ", LEXICON.spellingsOf(typed))).isEqualTo(others);
    }

    @ParameterizedTest
    @MethodSource("corrections")
    void typingErrorsAreCorrected(String typed, String meant) {
        assertThat(String.join(" ", LEXICON.corrections(typed))).isEqualTo(meant);
    }

    @ParameterizedTest
    @MethodSource("kana")
    void aNounInKanaIsFoundAsTheIndexWritesIt(String typed, String written) {
        assertThat(String.join(" ", LEXICON.writtenOtherwise(typed))).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("joined")
    void joinedEnglishIsTakenApart(String typed, String parts) {
        assertThat(JOINED.apart(typed).orElse("")).isEqualTo(parts);
    }

    @ParameterizedTest
    @MethodSource("stretches")
    void namesAreFoundInsideARun(String run, String found) {
        String stretches = LEXICON.nameStretches(run).stream()
                .map(stretch -> run.substring(stretch.start(), stretch.end()) + "="
                        + stretch.meant().getFirst())
                .collect(Collectors.joining(" "));
        assertThat(stretches).isEqualTo(found);
    }

    @Test
    void wordsAreFoundInAnyCaseAndWithTheDroppedLongVowel() {
        assertThat(LEXICON.holds("SINGPASS")).isTrue();
        assertThat(LEXICON.holds("コンピューター")).isTrue();
        assertThat(LEXICON.holds("行制")).isFalse();
        assertThat(LEXICON.frequency("行政")).isGreaterThan(LEXICON.frequency("予算"));
        assertThat(LEXICON.frequency("行制")).isZero();
    }

    @Test
    void aWordOfTheWordListsIsNotCorrected() {
        assertThat(LEXICON.corrections("デジタルツイゾ")).contains("デジタルツイン");
        assertThat(LEXICON.corrections("デジタルツイソ")).isEmpty();
        assertThat(LEXICON.corrections("LIVA")).isEmpty();
    }

    static Stream<Arguments> sounds() {
        return examples("sounds.tsv");
    }

    static Stream<Arguments> spellings() {
        return examples("spellings.tsv");
    }

    static Stream<Arguments> corrections() {
        return examples("corrections.tsv");
    }

    static Stream<Arguments> kana() {
        return examples("kana.tsv");
    }

    static Stream<Arguments> joined() {
        return examples("joined.tsv");
    }

    static Stream<Arguments> stretches() {
        return examples("stretches.tsv");
    }

    private static Stream<Arguments> examples(String file) {
        try {
            Path path = Path.of("src/test/resources/lexicon", file);
            List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
            return lines.stream().filter(line -> !line.startsWith("#")).map(line -> {
                int tab = line.indexOf('\t');
                return Arguments.of(line.substring(0, tab), line.substring(tab + 1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lexicon lexicon(Predicate<String> wordLists) {
        try (ByteBuffersDirectory memory = new ByteBuffersDirectory()) {
            var analyzer = new JapaneseAnalyzers().forFields(IndexFields.TEXTS);
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
                for (WholeReading reading : Study.readings()) {
                    for (Entry entry : reading.entries()) {
                        writer.addDocument(EntryDocuments.document(entry, ""));
                    }
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(memory)) {
                return Lexicon.of(reader, names(), new Readings(), wordLists);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Entry entry : Study.entries()) {
            names.add(entry.title());
            entry.city().map(City::name).ifPresent(names::add);
            entry.theme().map(Theme::toString).ifPresent(names::add);
        }
        return names;
    }
}
