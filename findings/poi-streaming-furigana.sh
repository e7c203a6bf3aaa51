#!/usr/bin/env bash
# Two readers of one library disagree on the text of a cell with furigana.
# Version: Apache POI 5.5.1 (poi-ooxml)
# Guess: The table of shared strings for streaming gives the text that the cell shows, as the workbook model does.
# Behaviour: ReadOnlySharedStringsTable appends the phonetic run to the text unless it is told not to.
# Seen: "札幌市 サッポロシ" from the streaming table, "札幌市" from the workbook.
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
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPhoneticRun;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

class Finding {
    public static void main(String[] args) throws Exception {
        CTRst text = CTRst.Factory.newInstance();
        text.setT("札幌市");
        CTPhoneticRun reading = text.addNewRPh();
        reading.setT("サッポロシ");
        reading.setSb(0);
        reading.setEb(3);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue(new XSSFRichTextString(text));
            workbook.write(file);
        }
        try (OPCPackage content = OPCPackage.open(new ByteArrayInputStream(file.toByteArray()));
                XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            System.out.println("streaming: " + new ReadOnlySharedStringsTable(content).getItemAt(0));
            System.out.println("not told to: "
                    + new ReadOnlySharedStringsTable(content, false).getItemAt(0));
            System.out.println("workbook: "
                    + workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
        }
    }
}
JAVA

cat > "$work/expected" <<'TEXT'
streaming: 札幌市 サッポロシ
not told to: 札幌市
workbook: 札幌市
TEXT
LC_ALL=C.UTF-8 "$jdk/bin/java" -cp "$work/lib/*" "$work/Finding.java" 2> "$work/log" > "$work/seen" || { cat "$work/log" >&2; exit 1; }
cat "$work/seen"
diff "$work/expected" "$work/seen"
