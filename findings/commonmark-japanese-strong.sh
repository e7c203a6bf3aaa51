#!/usr/bin/env bash
# Strong emphasis that ends in a Japanese bracket or full stop stays as asterisks.
# Version: commonmark-java 0.32.0
# Guess: Text between two pairs of asterisks is strong, whatever its last character is.
# Behaviour: Closing asterisks after punctuation count only before a blank or punctuation (CommonMark 0.31.2, 6.2: right-flanking). Japanese has no blanks.
# Seen: これは**「先進事例」**です stays as it is; **ソウル**市 is strong.
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
    <dependency><groupId>org.commonmark</groupId><artifactId>commonmark</artifactId><version>0.32.0</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$work/lib" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }

cat > "$work/Finding.java" <<'JAVA'
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

class Finding {
    public static void main(String[] args) {
        for (String text : new String[] {"これは**「先進事例」**です", "目標は**80%**達成", "**ソウル**市"}) {
            System.out.print(HtmlRenderer.builder().build().render(Parser.builder().build().parse(text)));
        }
    }
}
JAVA

cat > "$work/expected" <<'TEXT'
<p>これは**「先進事例」**です</p>
<p>目標は**80%**達成</p>
<p><strong>ソウル</strong>市</p>
TEXT
LC_ALL=C.UTF-8 "$jdk/bin/java" -cp "$work/lib/*" "$work/Finding.java" 2> "$work/log" > "$work/seen" || { cat "$work/log" >&2; exit 1; }
cat "$work/seen"
diff "$work/expected" "$work/seen"
