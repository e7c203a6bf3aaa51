package jirei.lucene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jirei.lucene.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormTermsFileTest {
    private final JapaneseAnalyzers analyzers = new JapaneseAnalyzers();

    @Test
    void theFileOfTheProgramHasWhatItsAnalysisGives() {
        Map<String, FormTerms> analysed = SynonymRules.forms(Vocabulary.standard())
                .collect(Collectors.toMap(Function.identity(), form -> FormTerms.of(form, analyzers)));

        assertThat(FormTermsFile.of(analyzers)).isEqualTo(analysed);
    }

    @Test
    void otherWordListsDoNotUseIt(@TempDir Path folder) throws IOException {
        Path words = Files.writeString(folder.resolve("words.csv"), "市と見守り,市と 見守り,シト ミマモリ,カスタム名詞\n");

        assertThat(FormTermsFile.of(new JapaneseAnalyzers(Vocabulary.with(Optional.of(words), List.of()))))
                .isEmpty();
    }
}
