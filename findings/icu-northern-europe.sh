#!/usr/bin/env bash
# The UN's Northern Europe in ICU is not what 北欧 means in Japanese, and its Western Asia is not 中東.
# Version: icu4j 79.1
# Guess: A region of ICU that is named 北ヨーロッパ or 西アジア holds the countries that a Japanese text means by 北欧 or 中東.
# Behaviour: The regions are those of UN M49: Northern Europe has the British Isles and the Baltic states, Western Asia has the Caucasus and Cyprus, and neither Egypt nor Iran.
# Seen: 北ヨーロッパ holds GB, IE, EE, LV and LT beside DK, FI, IS, NO and SE; 西アジア holds AM, AZ, CY and GE, but not EG and IR.
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
    <dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>79.1</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$work/lib" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }

cat > "$work/Finding.java" <<'JAVA'
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;

class Finding {
    public static void main(String[] args) {
        LocaleDisplayNames japanese = LocaleDisplayNames.getInstance(ULocale.JAPANESE);
        String[][] asked = {{"154", "GB", "IE", "EE", "DK", "FI", "IS", "NO", "SE"}, {"145", "AM", "CY", "GE", "AE", "SA", "EG", "IR"}};
        for (String[] region : asked) {
            System.out.print(japanese.regionDisplayName(region[0]) + ":");
            for (int i = 1; i < region.length; i++) {
                boolean held = Region.getInstance(region[0]).contains(Region.getInstance(region[i]));
                System.out.print(" " + (held ? "" : "not ") + region[i]);
            }
            System.out.println();
        }
    }
}
JAVA

cat > "$work/expected" <<'TEXT'
北ヨーロッパ: GB IE EE DK FI IS NO SE
西アジア: AM CY GE AE SA not EG not IR
TEXT
LC_ALL=C.UTF-8 "$jdk/bin/java" -cp "$work/lib/*" "$work/Finding.java" 2> "$work/log" > "$work/seen" || { cat "$work/log" >&2; exit 1; }
cat "$work/seen"
diff "$work/expected" "$work/seen"
