#!/usr/bin/env bash
# A place of a phrase that may hold any of 100 rare words outweighs every other word of a query.
# Version: lucene-core 10.5.0, with its default similarity
# Guess: MultiPhraseQuery scores the alternatives of one place as SynonymQuery does, as one word.
# Behaviour: BM25 is given the statistics of all words of all places, and adds up the rarity of each.
# Seen: With 100 alternatives the same document scores 60 times as much as by the phrase itself; by SynonymQuery the 100 score as one of them.
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
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$work/lib" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }

cat > "$work/Finding.java" <<'JAVA'
import java.util.stream.IntStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

class Finding {
    public static void main(String[] args) throws Exception {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (int i = 0; i < 100; i++) {
                Document document = new Document();
                document.add(new TextField("text", "city word" + i, Field.Store.NO));
                writer.addDocument(document);
            }
        }
        Term[] words = IntStream.range(0, 100).mapToObj(i -> new Term("text", "word" + i)).toArray(Term[]::new);
        MultiPhraseQuery any = new MultiPhraseQuery.Builder().add(new Term("text", "city")).add(words).build();
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder("text");
        for (Term word : words) {
            synonyms.addTerm(word);
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            float phrase = score(searcher, new PhraseQuery("text", "city", "word0"));
            System.out.println("any of 100 words more than 60 times the phrase: " + (score(searcher, any) > 60 * phrase));
            System.out.println("any of 100 synonyms as one of them: " + (score(searcher, synonyms.build()) == score(searcher, new TermQuery(words[0]))));
        }
    }

    private static float score(IndexSearcher searcher, Query query) throws Exception {
        return searcher.search(query, 1).scoreDocs[0].score;
    }
}
JAVA

cat > "$work/expected" <<'TEXT'
any of 100 words more than 60 times the phrase: true
any of 100 synonyms as one of them: true
TEXT
LC_ALL=C.UTF-8 "$jdk/bin/java" -cp "$work/lib/*" "$work/Finding.java" 2> "$work/log" > "$work/seen" || { cat "$work/log" >&2; exit 1; }
cat "$work/seen"
diff "$work/expected" "$work/seen"
