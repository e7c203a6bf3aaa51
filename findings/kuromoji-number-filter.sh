#!/usr/bin/env bash
# The number filter of kuromoji reads a list as one number, and Kyoto as ten quadrillion.
# Version: Apache Lucene 10.5.0 (lucene-analysis-kuromoji)
# Guess: 1,2,3 are three numbers, since thousands have three digits, and 京 in 京の町家 is the city.
# Behaviour: JapaneseNumberFilter drops every comma between digits, wherever it stands, and reads a kanji for a power of ten as that number even where no digit stands before it.
# Seen: "123" for 1,2,3 and "10000000000000000" for 京.
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
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-kuromoji</artifactId><version>10.5.0</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$work/lib" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }

cat > "$work/Finding.java" <<'JAVA'
import java.io.StringReader;
import java.util.StringJoiner;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseNumberFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

class Finding {
    public static void main(String[] args) throws Exception {
        for (String text : new String[] {"1,2,3番", "1,200円", "京の町家", "京都の町家"}) {
            Tokenizer words = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.SEARCH);
            words.setReader(new StringReader(text));
            StringJoiner terms = new StringJoiner(" | ");
            try (TokenStream numbers = new JapaneseNumberFilter(words)) {
                numbers.reset();
                while (numbers.incrementToken()) {
                    terms.add(numbers.getAttribute(CharTermAttribute.class).toString());
                }
            }
            System.out.println(text + ": " + terms);
        }
    }
}
JAVA

cat > "$work/expected" <<'TEXT'
1,2,3番: 123 | 番
1,200円: 1200 | 円
京の町家: 10000000000000000 | の | 町家
京都の町家: 京都 | の | 町家
TEXT
LC_ALL=C.UTF-8 "$jdk/bin/java" -cp "$work/lib/*" "$work/Finding.java" 2> "$work/log" > "$work/seen" || { cat "$work/log" >&2; exit 1; }
cat "$work/seen"
diff "$work/expected" "$work/seen"
