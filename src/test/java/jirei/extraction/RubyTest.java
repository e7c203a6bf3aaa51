package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.extraction.inline.InlineReading;
import jirei.extraction.inline.InlineText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reading above a word is no text, but is handed on with the word in every format. */
final class RubyTest {
    private static final InlineText BOARD =
            new InlineText("新しい回覧板は", List.of(), List.of(new InlineReading(3, 6, "かいらんばん")));

    @TempDir
    Path folder = Path.of("");

    @Test
    void theMarksOfReadingsAreNoText() {
        GatheredText text = new GatheredText();
        text.append("新しい" + Ruby.marked("回覧板", "かいらんばん") + Ruby.BASE + "は", true);
        assertThat(text.take()).isEqualTo(BOARD);
    }

    @Test
    void eachKanjiMayHaveAReading() throws IOException {
        assertThat(page("<p>新しい<ruby>回<rp>（</rp><rt>かい</rt><rp>）</rp>覧<rt>らん</rt></ruby>板は</p>"))
                .isEqualTo(new InlineText(
                        "新しい回覧板は", List.of(), List.of(new InlineReading(3, 4, "かい"), new InlineReading(4, 5, "らん"))));
        assertThat(page("<p>新しい<ruby><rb>回</rb><rb>覧板</rb><rt>かい</rt><rt>らんばん</rt></ruby>は</p>"))
                .isEqualTo(BOARD);
    }

    @Test
    void rubyOfWordAndOfOpenDocument() throws IOException {
        assertThat(text(WordTextTest.word(
                        folder.resolve("x.docx"),
                        "<w:p><w:r><w:t>新しい</w:t></w:r><w:r><w:ruby><w:rubyPr><w:hps w:val=\"10\"/></w:rubyPr><w:rt><w:r>"
                                + "<w:t>かいらんばん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>回覧板</w:t></w:r></w:rubyBase>"
                                + "</w:ruby></w:r><w:r><w:t>は</w:t></w:r></w:p>")))
                .isEqualTo(BOARD);
        assertThat(text(OfficeFiles.open(
                        folder.resolve("x.odt"),
                        "text",
                        "<text:p>新しい<text:ruby><text:ruby-base>回覧板</text:ruby-base><text:ruby-text>かいらんばん"
                                + "</text:ruby-text></text:ruby>は</text:p>")))
                .isEqualTo(BOARD);
    }

    @Test
    void rubyOfSlides() throws IOException {
        assertThat(text(OfficeFiles.open(
                        folder.resolve("x.odp"),
                        "presentation",
                        "<draw:page><draw:frame><draw:text-box><text:p>新しい<text:ruby><text:ruby-base>回覧板</text:ruby-base>"
                                + "<text:ruby-text>かいらんばん</text:ruby-text></text:ruby>は</text:p></draw:text-box>"
                                + "</draw:frame></draw:page>")))
                .isEqualTo(BOARD);
    }

    @Test
    void aFieldOfWordIsAReading() throws IOException {
        String run = "<w:r><w:fldChar w:fldCharType=\"%s\"/></w:r>";
        String instruction = "<w:r><w:instrText xml:space=\"preserve\">%s</w:instrText></w:r>";
        Path file = WordTextTest.word(
                folder.resolve("x.docx"),
                "<w:p><w:r><w:t>新しい</w:t></w:r>" + run.formatted("begin")
                        + instruction.formatted(" EQ \\* jc2 \\* \"Font:ＭＳ 明朝\" \\* hps11 \\o\\ad(\\s\\up 10(")
                        + instruction.formatted("かいらんばん") + instruction.formatted("),回覧板) ") + run.formatted("end")
                        + "<w:r><w:t>は</w:t></w:r></w:p>");
        assertThat(text(file)).isEqualTo(BOARD);
    }

    @Test
    void aFieldOfRichTextIsAReading() throws IOException {
        Path file = folder.resolve("x.rtf");
        Files.writeString(
                file,
                "{\\rtf1\\ansi\\ansicpg932\\deff0{\\fonttbl{\\f0\\fnil\\fcharset128 MS Mincho;}}\\f0 "
                        + escaped("新しい")
                        + "{\\field{\\*\\fldinst { EQ \\\\* jc2 \\\\* \"Font:MS Mincho\" \\\\* hps11 \\\\o\\\\ad(\\\\s\\\\up 10(}{"
                        + escaped("かいらんばん") + "}{)," + escaped("回覧板") + ")}}{\\fldrslt }}" + escaped("は") + "\\par "
                        + "{\\field{\\*\\fldinst {HYPERLINK \"https://example.org/a\"}}{\\fldrslt {" + escaped("年報")
                        + "}}}\\par}");
        List<String> lines = new ArrayList<>();
        List<InlineText> texts = new ArrayList<>();
        new AnyExtractor().extract(file, piece -> {
            lines.add(Texts.line(piece));
            texts.add(((Piece.Paragraph) piece).text());
        });
        assertThat(texts).first().isEqualTo(BOARD);
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).contains("年報").doesNotContain("HYPERLINK");
    }

    @Test
    void phoneticRunsOfACellAreReadings() {
        PhoneticText text = new PhoneticText();
        assertThat(text.toText()).isEmpty();
        assertThat(SheetCell.of(
                                PhoneticText.marked("新しい回覧板は", List.of(new PhoneticText.PhoneticRun(3, 6, "かいらんばん"))),
                                Optional.empty(),
                                Optional.empty())
                        .text())
                .isEqualTo(BOARD);
        assertThat(PhoneticText.marked("回覧", List.of(new PhoneticText.PhoneticRun(1, 9, "x"))))
                .isEqualTo("回覧");
    }

    private InlineText page(String html) throws IOException {
        return text(Files.writeString(folder.resolve("x.html"), html));
    }

    private static InlineText text(Path file) {
        List<InlineText> texts = new ArrayList<>();
        new AnyExtractor().extract(file, piece -> texts.add(((Piece.Paragraph) piece).text()));
        assertThat(texts).hasSize(1);
        return texts.getFirst();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName("windows-31j"))) {
            escaped.append("\\'%02x".formatted(b & 0xff));
        }
        return escaped.toString();
    }
}
