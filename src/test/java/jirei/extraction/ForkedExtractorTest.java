package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import jirei.extraction.ExtractionException.Reason;
import jirei.extraction.Piece.Heading;
import jirei.extraction.Piece.Item;
import jirei.extraction.Piece.Paragraph;
import jirei.extraction.Piece.Row;
import jirei.extraction.inline.InlineText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents are read in another process, and whatever becomes of that costs one document. */
final class ForkedExtractorTest {
    private static final String HTML =
            "<title>窓口の改革</title><h1>申請</h1><p>スマホで<b>できる</b>。</p><ul><li>予約<ul><li>電話</li></ul></li></ul>"
                    + "<table><tr><th>都市<td>件数<tr><td>ソウル<td>12</table><script>alert(1)</script>";

    @TempDir
    Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void everyKindOfPieceComesBack() throws IOException {
        try (ForkedExtractor extractor = new ForkedExtractor()) {
            List<Piece> pieces = new ArrayList<>();
            Description description = extractor.extract(file("窓口 改革🙂.html", HTML), pieces::add);
            Optional<Spot> nowhere = Optional.empty();
            assertThat(pieces)
                    .containsExactly(
                            new Heading(nowhere, 1, InlineText.of("申請")),
                            new Paragraph(nowhere, InlineText.of("スマホでできる。")),
                            new Item(nowhere, 1, InlineText.of("予約")),
                            new Item(nowhere, 2, InlineText.of("電話")),
                            new Row(nowhere, Texts.cells("都市", "件数")),
                            new Row(nowhere, Texts.cells("ソウル", "12")));
            assertThat(description)
                    .isEqualTo(new Description("text/html", Optional.of("窓口の改革"), Optional.empty(), Optional.empty()));
        }
    }

    @Test
    void linksComeBackAsTheyWereFound() throws IOException {
        try (ForkedExtractor extractor = new ForkedExtractor()) {
            List<Piece> pieces = new ArrayList<>();
            String html = "<p>[参考](注)と<a href='https://example.org/a_(b)'>年報 [要約]</a>に。"
                    + "<table><tr><td><a href='https://example.org/'>表</a><td>";
            extractor.extract(file("x.html", html), pieces::add);
            assertThat(pieces)
                    .containsExactly(
                            new Paragraph(
                                    Optional.empty(),
                                    Texts.linked("[参考](注)と", "年報 [要約]", "https://example.org/a_(b)", "に。")),
                            new Row(
                                    Optional.empty(),
                                    List.of(Texts.linked("", "表", "https://example.org/", ""), InlineText.EMPTY)));
        }
    }

    @Test
    void oneProcessReadsManyDocuments() throws IOException {
        try (ForkedExtractor extractor = new ForkedExtractor()) {
            for (int i = 0; i < 20; i++) {
                List<Piece> pieces = new ArrayList<>();
                extractor.extract(file(i + ".html", "<p>" + i), pieces::add);
                assertThat(pieces).containsExactly(new Paragraph(Optional.empty(), InlineText.of("" + i)));
            }
        }
    }

    @Test
    void whatCannotBeReadIsSaidAndCostsOnlyItself() throws IOException {
        try (ForkedExtractor extractor = new ForkedExtractor()) {
            assertFails(extractor, file("x.docx", ""), Reason.BLANK_FILE);
            assertFails(extractor, file("x.html", "<title>題</title>"), Reason.EMPTY);
            assertFails(extractor, file("x.png", "\u0089PNG"), Reason.UNKNOWN_FORMAT);
            assertFails(extractor, folder.resolve("none.html"), Reason.DAMAGED);
            List<Piece> pieces = new ArrayList<>();
            extractor.extract(file("y.html", "<p>文"), pieces::add);
            assertThat(pieces).hasSize(1);
        }
    }

    @Test
    void aDocumentThatTakesTooLongIsGivenUp() throws IOException {
        try (ForkedExtractor extractor = new ForkedExtractor(Duration.ofMillis(200), "32m", Sleeper.class.getName())) {
            assertFails(extractor, file("x.html", HTML), Reason.TOO_SLOW);
            assertFails(extractor, file("x.html", HTML), Reason.TOO_SLOW);
        }
    }

    @Test
    void aDocumentThatEndsTheProcessIsGivenUp() throws IOException {
        try (ForkedExtractor extractor = new ForkedExtractor(Duration.ofMinutes(1), "32m", Dying.class.getName())) {
            assertFails(extractor, file("x.html", HTML), Reason.TOO_HEAVY);
            assertFails(extractor, file("x.html", HTML), Reason.TOO_HEAVY);
        }
    }

    @Test
    void whatAProcessPutAsideIsGoneWithIt() throws IOException {
        try (ForkedExtractor extractor = new ForkedExtractor(Duration.ofSeconds(5), "32m", Littering.class.getName())) {
            List<Path> aside = new ArrayList<>();
            assertThatThrownBy(() -> extractor.extract(file("x.html", HTML), piece -> {
                        aside.add(extractor.folder().orElseThrow());
                        assertThat(aside.getFirst()).isNotEmptyDirectory();
                    }))
                    .isInstanceOf(ExtractionException.class);
            assertThat(aside).hasSize(1);
            assertThat(aside.getFirst()).doesNotExist();
        }
    }

    @Test
    void noiseIsNotInTheWay() throws IOException {
        try (ForkedExtractor extractor = new ForkedExtractor(Duration.ofMinutes(1), "32m", Noisy.class.getName())) {
            assertFails(extractor, file("x.html", HTML), Reason.EMPTY);
        }
    }

    @Test
    void anAnswerWithoutAnEndIsGivenUp() throws IOException {
        try (ForkedExtractor extractor = new ForkedExtractor(Duration.ofMinutes(1), "32m", Endless.class.getName())) {
            assertFails(extractor, file("x.html", HTML), Reason.TOO_HEAVY);
        }
    }

    @Test
    void whatIsNoAnswerIsGivenUp() throws IOException {
        try (ForkedExtractor extractor = new ForkedExtractor(Duration.ofMinutes(1), "32m", Raving.class.getName())) {
            assertFails(extractor, file("x.html", HTML), Reason.TOO_HEAVY);
        }
    }

    @Test
    void aNameMayHaveAnyCharacterInIt() throws IOException {
        try (ForkedExtractor extractor = new ForkedExtractor()) {
            for (String name : List.of("二\n行.html", "窓口 \"改革\" 🙂\u3099.html", "\\t.html")) {
                List<Piece> pieces = new ArrayList<>();
                extractor.extract(file(name, "<p>文"), pieces::add);
                assertThat(pieces).hasSize(1);
            }
        }
    }

    @Test
    void whatTheReceiverThrowsIsPassedOnAndTheNextIsRead() throws IOException {
        try (ForkedExtractor extractor = new ForkedExtractor()) {
            Path file = file("x.html", HTML);
            IllegalStateException full = new IllegalStateException("full");
            assertThatThrownBy(() -> extractor.extract(file, piece -> {
                        throw full;
                    }))
                    .isSameAs(full);
            List<Piece> pieces = new ArrayList<>();
            extractor.extract(file, pieces::add);
            assertThat(pieces).hasSize(6);
        }
    }

    private static void assertFails(Extractor extractor, Path file, Reason reason) {
        assertThatThrownBy(() -> extractor.extract(file, piece -> {}))
                .isInstanceOfSatisfying(
                        ExtractionException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    /** Never answers. */
    static final class Sleeper {
        public static void main(String[] arguments) throws InterruptedException {
            Thread.currentThread().join();
        }
    }

    /** Ends in the middle of an answer. */
    static final class Dying {
        public static void main(String[] arguments) {
            try (Scanner requests = new Scanner(System.in, StandardCharsets.UTF_8)) {
                requests.nextLine();
                System.out.println(
                        "{\"piece\":{\"is\":\"Paragraph\",\"text\":{\"text\":\"文\",\"links\":[],\"readings\":[]}}}");
            }
        }
    }

    /** Leaves something behind and never ends its answer. */
    static final class Littering {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            Files.createTempDirectory("parts");
            Files.writeString(Files.createTempFile("part", ".tmp"), "unfinished");
            System.out.println(
                    "{\"piece\":{\"is\":\"Paragraph\",\"text\":{\"text\":\"文\",\"links\":[],\"readings\":[]}}}");
            Thread.currentThread().join();
        }
    }

    /** Prints much on one line before it answers. */
    static final class Noisy {
        public static void main(String[] arguments) {
            for (int i = 0; i < 3_000; i++) {
                System.err.print("warning ".repeat(1_000));
            }
            System.out.println("{\"failure\":\"EMPTY\"}");
        }
    }

    /** Answers on one line that does not end. */
    static final class Endless {
        public static void main(String[] arguments) {
            while (!System.out.checkError()) {
                System.out.print("文".repeat(1_000));
            }
        }
    }

    /** Says what is no answer. */
    static final class Raving {
        public static void main(String[] arguments) {
            System.out.println("Exception in thread main");
        }
    }
}
