#!/usr/bin/env bash
# A timeout of an IndexSearcher ends a search with drill sideways in an exception, before the time is over.
# Version: lucene-core and lucene-facet 10.5.0
# Guess: IndexSearcher.setTimeout bounds every search of the searcher; one in time is answered as without it.
# Behaviour: With a timeout, scorers are asked for parts of a segment; that of DrillSideways refuses all but a whole segment.
# Seen: A plain search in time finds its document, the same by DrillSideways throws IllegalArgumentException.
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
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-core</artifactId><version>10.5.0</version></dependency>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-facet</artifactId><version>10.5.0</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$work/lib" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }

cat > "$work/Finding.java" <<'JAVA'
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

class Finding {
    public static void main(String[] args) throws Exception {
        FacetsConfig facets = new FacetsConfig();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Document document = new Document();
            document.add(new SortedSetDocValuesFacetField("city", "ソウル"));
            writer.addDocument(facets.build(document));
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setTimeout(() -> false);
            DrillDownQuery seoul = new DrillDownQuery(facets);
            seoul.add("city", "ソウル");
            System.out.println("search: " + searcher.search(seoul, 1).totalHits.value());
            try {
                System.out.println("sideways: " + new DrillSideways(searcher, facets, new DefaultSortedSetDocValuesReaderState(reader, facets)).search(seoul, 1).hits.totalHits.value());
            } catch (RuntimeException e) {
                System.out.println("sideways: " + e.getClass().getSimpleName());
            }
        }
    }
}
JAVA

cat > "$work/expected" <<'TEXT'
search: 1
sideways: IllegalArgumentException
TEXT
LC_ALL=C.UTF-8 "$jdk/bin/java" -cp "$work/lib/*" "$work/Finding.java" 2> "$work/log" > "$work/seen" || { cat "$work/log" >&2; exit 1; }
cat "$work/seen"
diff "$work/expected" "$work/seen"
