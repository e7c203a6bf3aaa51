package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest line of a cover is the title of a document that has no style for it, in every format of text. */
final class CoverTest {
    private static final String STYLES = "<office:document-styles"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"><office:styles>"
            + "<style:default-style style:family=\"paragraph\"><style:text-properties fo:font-size=\"12pt\" style:font-size-asian=\"10.5pt\"/></style:default-style>"
            + "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>"
            + "<style:style style:name=\"Large\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:text-properties style:font-size-asian=\"28pt\"/></style:style>"
            + "<style:style style:name=\"Larger\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:text-properties fo:font-size=\"130%\"/></style:style>"
            + "<style:style style:name=\"NewPage\" style:family=\"paragraph\" style:parent-style-name=\"Large\"><style:paragraph-properties fo:break-before=\"page\"/></style:style>"
            + "<style:style style:name=\"Span\" style:family=\"text\"><style:text-properties style:font-size-asian=\"28pt\"/></style:style>"
            + "</office:styles><office:master-styles><style:master-page><style:header><text:p text:style-name=\"NewPage\">頭書き</text:p></style:header></style:master-page></office:master-styles>"
            + "</office:document-styles>";

    private static final Path RESOURCES = Path.of("src", "test", "resources", "extraction");

    @TempDir
    Path folder = Path.of("");

    private static List<String> lines(Path file) {
        List<String> lines = new ArrayList<>();
        new AnyExtractor().extract(file, piece -> lines.add(Texts.line(piece)));
        return lines;
    }

    private List<String> openText(String body) throws IOException {
        return lines(OfficeFiles.zip(
                folder.resolve("x.odt"),
                Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "styles.xml",
                        STYLES,
                        "content.xml",
                        OfficeFiles.openXml("text", body))));
    }

    private static String paragraph(String style, String words) {
        return "<text:p text:style-name=\"" + style + "\">" + words + "</text:p>";
    }

    @Test
    void openDocument() throws IOException {
        assertThat(openText(paragraph("Larger", "大津市")
                        + paragraph("Large", "町内の連絡の")
                        + paragraph("Standard", "<text:span text:style-name=\"Span\">手引</text:span>")
                        + paragraph("Standard", "令和6年4月")
                        + "<text:h text:outline-level=\"1\">はじめに</text:h>"))
                .containsExactly("大津市", "#1 町内の連絡の手引", "令和6年4月", "#1 はじめに");
        assertThat(openText(paragraph("Standard", "要領") + paragraph("NewPage", "大きな字")))
                .containsExactly("要領", "大きな字");
        assertThat(openText(paragraph("Standard", "本文である。") + paragraph("Large", "大きな字")))
                .containsExactly("本文である。", "大きな字");
        assertThat(openText(paragraph("Standard", "要領") + paragraph("Standard", "本文")))
                .containsExactly("要領", "本文");
    }

    private List<String> richText(String body) throws IOException {
        return lines(Files.writeString(
                folder.resolve("x.rtf"),
                "{\\rtf1\\ansi\\ansicpg932\\uc1\\deff0{\\fonttbl{\\f0\\fnil\\fcharset128 MS Mincho;}}{\\stylesheet{\\s1\\fs72 Title;}}"
                        + "\\pard\\f0 " + body + "}"));
    }

    private static String sized(String words, int halfPoints) {
        StringBuilder sized = new StringBuilder("{\\fs" + halfPoints + " ");
        for (byte b : words.getBytes(Charset.forName("windows-31j"))) {
            sized.append("\\'%02x".formatted(b & 0xff));
        }
        return sized.append("}\\par\r\n").toString();
    }

    @Test
    void richText() throws IOException {
        String text = sized("町内の連絡を一枚の紙で配る。", 21);
        assertThat(richText(sized("大津市", 24) + sized("町内の連絡の", 56) + "{\\fs56 \\u25163?\\u24341?}\\par "
                        + sized("令和6年4月", 28) + text))
                .containsExactly("大津市", "#1 町内の連絡の手引", "令和6年4月", "町内の連絡を一枚の紙で配る。");
        assertThat(richText(text + sized("大きな字", 56))).containsExactly("町内の連絡を一枚の紙で配る。", "大きな字");
        assertThat(richText(sized("要領", 22) + text)).containsExactly("要領", "町内の連絡を一枚の紙で配る。");
    }

    /** The documents were saved by LibreOffice 7.4, since no library writes this format. */
    @Test
    void oldWord() {
        assertThat(lines(RESOURCES.resolve("cover.doc")))
                .containsExactly("大津市", "#1 町内の連絡の手引", "令和6年4月", "町内の連絡を一枚の紙で配る。", "紙は月に一度、班の長が届ける。");
        assertThat(lines(RESOURCES.resolve("no-cover.doc"))).containsExactly("要領", "町内の連絡を一枚の紙で配る。", "大きな字");
    }
}
