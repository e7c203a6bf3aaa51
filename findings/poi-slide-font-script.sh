#!/usr/bin/env bash
# The font of a text on a slide depends on whether it is set before the text, and on the first letter.
# Version: Apache POI 5.5.1 (poi-ooxml)
# Guess: XSLFTextRun.setFontFamily sets the font of the whole run, so that Japanese text is shown in it.
# Behaviour: It sets one of the typefaces latin and ea: that of the first letter when it is called, latin while there is no text.
# Seen: Set before 事例 or after AIの事例 only latin is 游ゴシック, so that the Japanese letters keep the font of the theme; set after 事例 only ea is.
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
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

class Finding {
    private static final String FONT = "游ゴシック";

    public static void main(String[] args) throws Exception {
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFSlide slide = show.createSlide();
            XSLFTextRun before = run(slide);
            before.setFontFamily(FONT);
            before.setText("事例");
            print("set before 事例", before);
            XSLFTextRun after = run(slide);
            after.setText("事例");
            after.setFontFamily(FONT);
            print("set after 事例", after);
            XSLFTextRun mixed = run(slide);
            mixed.setText("AIの事例");
            mixed.setFontFamily(FONT);
            print("set after AIの事例", mixed);
        }
    }

    private static XSLFTextRun run(XSLFSlide slide) {
        return slide.createTextBox().addNewTextParagraph().addNewTextRun();
    }

    private static void print(String when, XSLFTextRun run) {
        CTTextCharacterProperties properties = run.getRPr(false);
        System.out.println(when + ": latin " + (properties.isSetLatin() ? properties.getLatin().getTypeface() : "-")
                + ", ea " + (properties.isSetEa() ? properties.getEa().getTypeface() : "-"));
    }
}
JAVA

cat > "$work/expected" <<'TEXT'
set before 事例: latin 游ゴシック, ea -
set after 事例: latin -, ea 游ゴシック
set after AIの事例: latin 游ゴシック, ea -
TEXT
LC_ALL=C.UTF-8 "$jdk/bin/java" -cp "$work/lib/*" "$work/Finding.java" 2> "$work/log" > "$work/seen" || { cat "$work/log" >&2; exit 1; }
cat "$work/seen"
diff "$work/expected" "$work/seen"
