#!/usr/bin/env bash
# The date formats that Japanese Excel has built in are shown as "reserved" or as a number.
# Version: Apache POI 5.5.1 (poi)
# Guess: DataFormatter shows a cell with number format 27 to 36 or 50 to 58 (the East Asian dates of ECMA-376, 18.8.30) as a date.
# Behaviour: 27 to 36 are known by the names "reserved-0x1B" and so on, in which the x becomes the number; 50 to 58 are unknown.
# Seen: 45383 (2024-04-01) in format 27 is "reserved-45383x1B", in format 57 "45383.0", and neither is a date format.
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
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

class Finding {
    public static void main(String[] args) {
        DataFormatter formatter = new DataFormatter(Locale.JAPAN);
        for (int id : new int[] {27, 31, 57}) {
            String format = String.valueOf(BuiltinFormats.getBuiltinFormat(id));
            System.out.println(id + " " + formatter.formatRawCellContents(45383, id, format) + " "
                    + DateUtil.isADateFormat(id, format));
        }
    }
}
JAVA

cat > "$work/expected" <<'TEXT'
27 reserved-45383x1B false
31 reserved-45383x1F false
57 45383.0 false
TEXT
LC_ALL=C.UTF-8 "$jdk/bin/java" -cp "$work/lib/*" "$work/Finding.java" 2> "$work/log" > "$work/seen" || { cat "$work/log" >&2; exit 1; }
cat "$work/seen"
diff "$work/expected" "$work/seen"
