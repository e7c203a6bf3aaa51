package jirei.lucene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.japanese.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts are split into the terms given in {@code analysis/*.tsv}. */
final class JapaneseAnalyzersTest {
    private static final JapaneseAnalyzers ANALYZERS = new JapaneseAnalyzers();

    @ParameterizedTest
    @MethodSource("words")
    void theWordView(String text, String terms) {
        String cut = ANALYZERS.analyze(TextView.WORD, Normalizer.fold(text)).stream()
                .map(Token::term)
                .collect(Collectors.joining(" "));
        assertThat(cut).isEqualTo(terms);
    }

    @ParameterizedTest
    @MethodSource("grams")
    void theGramView(String text, String terms) {
        String cut = ANALYZERS.analyze(TextView.GRAM, Normalizer.fold(text)).stream()
                .map(token -> token.position() + ":" + token.term())
                .collect(Collectors.joining(" "));
        assertThat(cut).isEqualTo(terms);
    }

    @ParameterizedTest
    @MethodSource("sounds")
    void theSoundView(String text, String terms) {
        String cut = ANALYZERS.analyze(TextView.SOUND, Normalizer.fold(text)).stream()
                .map(token -> token.position() + ":" + token.term())
                .collect(Collectors.joining(" "));
        assertThat(cut).isEqualTo(terms);
    }

    @Test
    void offsetsAreThoseOfTheText() {
        String text = "高齢者に、スマートフォンを教えている。";
        for (TextView view : TextView.values()) {
            for (Token token : ANALYZERS.analyze(view, text)) {
                assertThat(text.substring(token.start(), token.end())).isNotBlank();
            }
        }
        assertThat(ANALYZERS.analyze(TextView.WORD, text))
                .extracting(token -> text.substring(token.start(), token.end()))
                .containsExactly("高齢", "者", "スマートフォン", "教え");
    }

    static Stream<Arguments> words() throws IOException {
        return examples("word.tsv");
    }

    static Stream<Arguments> grams() throws IOException {
        return examples("gram.tsv");
    }

    static Stream<Arguments> sounds() throws IOException {
        return examples("sound.tsv");
    }

    private static Stream<Arguments> examples(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/analysis", file), StandardCharsets.UTF_8);
        return lines.stream().filter(line -> !line.startsWith("#")).map(line -> {
            int tab = line.indexOf('\t');
            return Arguments.of(line.substring(0, tab), line.substring(tab + 1));
        });
    }
}
