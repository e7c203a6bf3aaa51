package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Word keeps in elements of its own is read as it is seen on paper. */
final class WordTextTest {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    @TempDir
    Path folder = Path.of("");

    @Test
    void readingsAboveWordsDoNotPartThem() throws IOException {
        assertThat(lines("<w:p>" + run("新しい") + "<w:r><w:ruby><w:rt>" + run("かいらん") + "</w:rt><w:rubyBase>" + run("回覧")
                        + "</w:rubyBase></w:ruby></w:r>" + run("板は町内に届く。") + "</w:p>"))
                .containsExactly("新しい回覧板は町内に届く。");
    }

    @Test
    void aHyphenThatDoesNotBreakTheLineIsAHyphen() throws IOException {
        assertThat(lines("<w:p><w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B案</w:t></w:r></w:p>"))
                .containsExactly("A-B案");
    }

    @Test
    void contentControlsAreText() throws IOException {
        assertThat(lines("<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p>" + run("枠の段落")
                        + "</w:p></w:sdtContent></w:sdt><w:p>" + run("氏名は") + "<w:sdt><w:sdtContent>" + run("山田")
                        + "</w:sdtContent></w:sdt></w:p>"))
                .containsExactly("枠の段落", "氏名は山田");
    }

    @Test
    void insertedTextIsKeptAndDeletedTextLeftOut() throws IOException {
        assertThat(lines("<w:p>" + run("窓口は") + "<w:ins w:id=\"1\" w:author=\"x\">" + run("九時")
                        + "</w:ins><w:del w:id=\"2\" w:author=\"x\"><w:r><w:delText>十時</w:delText></w:r></w:del>"
                        + run("に開く。") + "</w:p>"))
                .containsExactly("窓口は九時に開く。");
    }

    @Test
    void textBoxesAreRead() throws IOException {
        String box = "<w:txbxContent><w:p>" + run("箱の中") + "</w:p></w:txbxContent>";
        String choice =
                "<mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box + "</wps:txbx></w:drawing></mc:Choice>";
        String fallback =
                "<mc:Fallback><w:pict><v:shape><v:textbox>" + box + "</v:textbox></v:shape></w:pict></mc:Fallback>";
        for (String alternatives : List.of(choice + fallback, choice)) {
            assertThat(lines("<w:p>" + run("本文") + "</w:p><w:p><w:r><mc:AlternateContent>" + alternatives
                            + "</mc:AlternateContent></w:r></w:p>"))
                    .containsExactly("本文", "箱の中");
        }
    }

    @Test
    void footnotesAreText() throws IOException {
        assertThat(lines("<w:p>" + run("本文") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"))
                .containsExactly("本文", "脚注の文");
    }

    @Test
    void paragraphsOfTheStyleForTitlesAreOneTitle() throws IOException {
        assertThat(lines("<w:p>" + style("Title") + run("町内の連絡に係る") + "</w:p><w:p>" + style("Title") + run("電子回覧板の手引")
                        + "</w:p><w:p>" + run("令和6年4月") + "</w:p>"))
                .containsExactly("#1 町内の連絡に係る電子回覧板の手引", "令和6年4月");
    }

    @Test
    void theLargestLineOfACoverIsATitle() throws IOException {
        assertThat(lines(sized("大津市", 24) + sized("町内の連絡の", 56) + sized("手引", 56) + sized("令和6年4月", 28) + "<w:p>"
                        + run("目次") + "</w:p>" + sized("付録", 72)))
                .containsExactly("大津市", "#1 町内の連絡の手引", "令和6年4月", "目次", "付録");
    }

    @Test
    void aLargeLineBehindASentenceOrNoLargerThanTheTextIsNoTitle() throws IOException {
        assertThat(lines("<w:p>" + run("本文である。") + "</w:p>" + sized("大きな字", 56)))
                .containsExactly("本文である。", "大きな字");
        assertThat(lines(sized("要領", 22) + sized("本文", 20))).containsExactly("要領", "本文");
        assertThat(lines("<w:p>" + style("Title") + run("表題") + "</w:p>" + sized("大きな字", 72)))
                .containsExactly("#1 表題", "大きな字");
    }

    private static String sized(String words, int halfPoints) {
        return "<w:p><w:r><w:rPr><w:b/><w:sz w:val=\"" + halfPoints + "\"/></w:rPr><w:t>" + words
                + "</w:t></w:r></w:p>";
    }

    private static String style(String id) {
        return "<w:pPr><w:pStyle w:val=\"" + id + "\"/></w:pPr>";
    }

    private static String run(String words) {
        return "<w:r><w:t>" + words + "</w:t></w:r>";
    }

    private List<String> lines(String body) throws IOException {
        List<String> lines = new ArrayList<>();
        new AnyExtractor().extract(word(folder.resolve("x.docx"), body), piece -> lines.add(Texts.line(piece)));
        return lines;
    }

    /** Writes a document with this body. */
    static Path word(Path file, String body) throws IOException {
        return OfficeFiles.zip(
                file,
                Map.of(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + type("document", "document.main") + type("styles", "styles")
                                + type("footnotes", "footnotes") + "</Types>",
                        "_rels/.rels",
                        relations(relation("officeDocument", "word/document.xml")),
                        "word/_rels/document.xml.rels",
                        relations(relation("styles", "styles.xml")
                                + (body.contains("footnoteReference") ? relation("footnotes", "footnotes.xml") : "")),
                        "word/styles.xml",
                        "<w:styles xmlns:w=\"" + WORD + "\"><w:style w:type=\"paragraph\" w:styleId=\"Title\">"
                                + "<w:name w:val=\"Title\"/></w:style></w:styles>",
                        "word/footnotes.xml",
                        "<w:footnotes xmlns:w=\"" + WORD + "\"><w:footnote w:id=\"2\"><w:p>" + run("脚注の文")
                                + "</w:p></w:footnote></w:footnotes>",
                        "word/document.xml",
                        "<w:document xmlns:w=\"" + WORD + "\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
                                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
                                + "<w:body>" + body + "</w:body></w:document>"));
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + TYPES + type + "+xml\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    private static String relation(String type, String target) {
        return "<Relationship Id=\"" + type + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }
}
