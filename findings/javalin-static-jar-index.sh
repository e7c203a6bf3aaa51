#!/usr/bin/env bash
# Javalin's static files on the class path keep several indexes of the whole jar in memory.
# Version: javalin 7.2.3 (jetty-server 12.1.12, JDK 21 or newer)
# Guess: Serving a folder of a jar costs memory for what is in the folder, if anything.
# Behaviour: The folder is mounted as zip file systems of the whole jar, which keep an object for every entry while the server runs.
# Seen: With one folder of one file, in a jar of 5,000 entries, there are 20,000 such objects.
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
    <dependency><groupId>io.javalin</groupId><artifactId>javalin</artifactId><version>7.2.3</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$work/lib" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }

mkdir -p "$work/site/page" "$work/site/other"
echo 'p {}' > "$work/site/page/a.css"
for number in $(seq 5000); do : > "$work/site/other/$number.txt"; done
"$jdk/bin/jar" --create --file "$work/lib/site.jar" -C "$work/site" .

cat > "$work/Finding.java" <<'JAVA'
import io.javalin.Javalin;
import io.javalin.http.staticfiles.Location;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import javax.management.ObjectName;

class Finding {
    /** The live objects of this class. */
    static long live(String name) throws Exception {
        Object all = ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
        return all.toString().lines()
                .filter(line -> line.contains(" " + name + " ") || line.endsWith(" " + name))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[1]))
                .sum();
    }

    public static void main(String[] args) throws Exception {
        String node = "jdk.nio.zipfs.ZipFileSystem$IndexNode";
        System.out.println("before: " + live(node));
        Javalin server = Javalin.create(config -> config.staticFiles.add(files -> {
            files.hostedPath = "/page";
            files.directory = "/page";
            files.location = Location.CLASSPATH;
        })).start("127.0.0.1", 0);
        int status = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/page/a.css")).build(), BodyHandlers.discarding())
                .statusCode();
        System.out.println("answer: " + status);
        System.out.println("objects for each entry: " + live(node) / 5_000);
        server.stop();
        System.exit(0);
    }
}
JAVA

cat > "$work/expected" <<'TEXT'
before: 0
answer: 200
objects for each entry: 4
TEXT
"$jdk/bin/javac" -cp "$work/lib/*" -d "$work" "$work/Finding.java"
LC_ALL=C.UTF-8 "$jdk/bin/java" -cp "$work/lib/*:$work" Finding 2> "$work/log" > "$work/seen" || { cat "$work/log" >&2; exit 1; }
cat "$work/seen"
diff "$work/expected" "$work/seen"
