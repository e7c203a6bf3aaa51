#!/usr/bin/env bash
# The OpenSearch Java client answers 401 and 403 with a bare IOException, like a broken network; other statuses are answers.
# Version: opensearch-java 3.9.0
# Guess: client.generic().execute(…) returns a response with status 401, or throws an exception that has the status.
# Behaviour: 401 and 403 become an IOException with the message "Unauthorized access" or "Forbidden access", without status or body; 404 is a response. Code that treats IOException as "not reachable" retries a wrong password.
# Seen: 401: IOException Unauthorized access; 404: status 404.
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
    <dependency><groupId>org.opensearch.client</groupId><artifactId>opensearch-java</artifactId><version>3.9.0</version></dependency>
    <dependency><groupId>org.apache.httpcomponents.client5</groupId><artifactId>httpclient5</artifactId><version>5.6</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$work/lib" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }

cat > "$work/Finding.java" <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.apache.hc.core5.http.HttpHost;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

class Finding {
    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "{\"error\":\"why\"}".getBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(Integer.parseInt(exchange.getRequestURI().getPath().substring(1)), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        OpenSearchClient client = new OpenSearchClient(ApacheHttpClient5TransportBuilder.builder(
                        new HttpHost("http", "127.0.0.1", server.getAddress().getPort()))
                .build());
        for (int status : new int[] {401, 403, 404}) {
            System.out.print(status + ": ");
            try (Response response = client.generic()
                    .execute(Requests.builder().method("GET").endpoint("/" + status).build())) {
                System.out.println("status " + response.getStatus());
            } catch (IOException e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.getMessage().lines().findFirst().orElse(""));
            }
        }
        System.exit(0);
    }
}
JAVA

cat > "$work/expected" <<'TEXT'
401: IOException Unauthorized access
403: IOException Forbidden access
404: status 404
TEXT
LC_ALL=C.UTF-8 "$jdk/bin/java" -cp "$work/lib/*" "$work/Finding.java" 2> "$work/log" > "$work/seen" || { cat "$work/log" >&2; exit 1; }
cat "$work/seen"
diff "$work/expected" "$work/seen"
