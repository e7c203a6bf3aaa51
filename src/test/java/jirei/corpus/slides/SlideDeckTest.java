package jirei.corpus.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.casestudy.Page;
import jirei.casestudy.ParsedFile;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import jirei.corpus.dossier.DossierDraft;
import jirei.corpus.text.ExtractedText;
import jirei.corpus.text.MarkdownText;
import jirei.corpus.text.SourceText;
import jirei.extraction.ForkedExtractor;
import jirei.extraction.SlideMaker;
import jirei.japanese.Normalizer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PDF or PowerPoint deck gives the same entries as the same deck in Markdown, see {@code decks/README.md}. */
class SlideDeckTest {
    private static final Path DECKS = Path.of("src", "test", "resources", "decks");

    @AutoClose
    private static final ForkedExtractor EXTRACTOR = new ForkedExtractor();

    private record Read(ParsedFile reading, List<Entry> entries) {}

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"hamabe", "toride"})
    void aPdfGivesTheEntriesOfItsMarkdownTwin(String deck) throws IOException {
        assertIsTwin(deck, DECKS.resolve(deck + ".pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hamabe", "toride"})
    void aPowerPointFileGivesTheEntriesOfItsMarkdownTwin(String deck) throws IOException {
        Path file = folder.resolve(deck + ".pptx");
        SlideMaker.make(DECKS.resolve(deck + ".slides"), file);
        assertIsTwin(deck, file);
    }

    private static void assertIsTwin(String deck, Path file) throws IOException {
        Read twin = read(new MarkdownText(deck + ".md", Files.readAllLines(DECKS.resolve(deck + ".md"))));
        Read taken = read(extracted(file));

        assertThat(taken.entries())
                .extracting(SlideDeckTest::inWords)
                .containsExactlyElementsOf(
                        twin.entries().stream().map(SlideDeckTest::inWords).toList());
        assertThat(taken.reading().dossier().orElseThrow().ratings())
                .hasSize(Theme.values().length)
                .isEqualTo(twin.reading().dossier().orElseThrow().ratings());
        assertThat(taken.reading().problems()).isEmpty();
    }

    private static SourceText extracted(Path file) {
        ExtractedText taken = new ExtractedText();
        EXTRACTOR.extract(file, taken);
        return taken.toText(file.getFileName().toString(), Optional.empty());
    }

    private static Read read(SourceText text) {
        DossierDraft draft = new DossierDraft(text);
        List<Entry> entries = new ArrayList<>();
        SlideDossier grammar = new SlideDossier();
        assertThat(grammar.recognizes(text)).isTrue();
        grammar.read(text, draft);
        return new Read(draft.finish("", entries::add), entries);
    }

    /** The visible content of an entry, with dashes and similar signs, which fonts confuse, in one form. */
    private static String inWords(Entry entry) {
        return Stream.of(
                        Stream.of(
                                entry.kind() + " " + entry.title(),
                                entry.theme().map(Theme::label).orElse("-"),
                                entry.rating().map(Rating::mark).orElse("-"),
                                entry.place().page().map(Page::toString).orElse("-")),
                        entry.content().overview().stream(),
                        entry.content().points().stream().map(point -> point.depth() + " " + point.text()),
                        entry.content().facts().stream().map(Object::toString),
                        entry.content().sources().stream().map(source -> source.inWords()))
                .flatMap(lines -> lines)
                .map(Normalizer::fold)
                .collect(Collectors.joining("\n"));
    }
}
