#!/usr/bin/env bash
# A number format that scales to thousands and names the unit loses both.
# Version: Apache POI 5.5.1 (poi)
# Guess: #,##0,"千円" shows 1234567 as 1,235千円, as Excel and LibreOffice do.
# Behaviour: DecimalFormat refuses the pattern, which DataFormatter logs at debug level; the number is shown unscaled, without its unit.
# Seen: "1234567", where budgets in thousands of yen are meant; the same format without the unit gives "1,235".
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
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi</artifactId><version>5.5.1</version></dependency>
    <dependency><groupId>org.apache.logging.log4j</groupId><artifactId>log4j-to-slf4j</artifactId><version>2.26.1</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.20</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$work/lib" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }

cat > "$work/Finding.java" <<'JAVA'
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;

class Finding {
    public static void main(String[] args) {
        DataFormatter formatter = new DataFormatter(Locale.JAPAN);
        for (String format : new String[] {"#,##0,\"千円\"", "#,##0,", "#,##0\"円\""}) {
            System.out.println(format + " " + formatter.formatRawCellContents(1_234_567, 164, format));
        }
    }
}
JAVA

cat > "$work/expected" <<'TEXT'
#,##0,"千円" 1234567
#,##0, 1,235
#,##0"円" 1,234,567円
TEXT
LC_ALL=C.UTF-8 "$jdk/bin/java" -cp "$work/lib/*" "$work/Finding.java" 2> "$work/log" > "$work/seen" || { cat "$work/log" >&2; exit 1; }
cat "$work/seen"
diff "$work/expected" "$work/seen"
