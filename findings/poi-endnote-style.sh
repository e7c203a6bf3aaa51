#!/usr/bin/env bash
# The mark of an endnote is neither raised nor in the style of endnotes.
# Version: Apache POI 5.5.1 (poi-ooxml)
# Guess: A reference to XWPFDocument.createEndnote() looks like one made in Word: a raised number in the style EndnoteReference.
# Behaviour: The mark in the text and that in the note have the style FootnoteReference, which the document does not define.
# Seen: "FootnoteReference" for both runs and "no styles": the number stands in the line as 事例1 or 事例i.
# Needs Maven and a JDK of 21 or newer. Exits 0 while the behaviour is as described.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jdk=
for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    [ -x "$home/bin/javac" ] && [ "$("$home/bin/javac" -version 2>&1 | sed 's/javac \([0-9]*\).*/\1/')" -ge 21 ] && jdk=$home && break
done
[ -n "$jdk" ] || { echo "no JDK of 21 or newer was found" >&2; exit 2; }

cat > "$work/pom.xml" <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version></dependency>
    <dependency><groupId>org.apache.logging.log4j</groupId><artifactId>log4j-to-slf4j</artifactId><version>2.26.1</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.20</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$work/lib" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }

cat > "$work/Finding.java" <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFEndnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

class Finding {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("事例");
            XWPFEndnote note = document.createEndnote();
            note.createParagraph().createRun().setText("出典");
            paragraph.addFootnoteReference(note);
            document.write(file);
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file.toByteArray()))) {
            CTR mark = document.getParagraphArray(0).getCTP().getRArray(1);
            System.out.println("in the text: endnote " + (mark.sizeOfEndnoteReferenceArray() == 1) + ", style " + style(mark));
            CTR number = document.getEndnotes().get(0).getParagraphs().get(0).getCTP().getRArray(0);
            System.out.println("in the note: number " + (number.sizeOfEndnoteRefArray() == 1) + ", style " + style(number));
            System.out.println(document.getStyles() == null ? "no styles" : "styles");
        }
    }

    private static String style(CTR run) {
        return run.getRPr().getRStyleArray(0).getVal();
    }
}
JAVA

cat > "$work/expected" <<'TEXT'
in the text: endnote true, style FootnoteReference
in the note: number true, style FootnoteReference
no styles
TEXT
LC_ALL=C.UTF-8 "$jdk/bin/java" -cp "$work/lib/*" "$work/Finding.java" 2> "$work/log" > "$work/seen" || { cat "$work/log" >&2; exit 1; }
cat "$work/seen"
diff "$work/expected" "$work/seen"
