package jirei.lucene.schema;

import java.util.List;
import java.util.stream.Collectors;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import org.apache.lucene.util.Version;

/**
 * Identifies the schema, the Lucene version and the analyzers that an index was made with.
 *
 * <p>Analyzers are known by their word lists (stop words and user dictionary; synonyms change no index) and by what
 * they do to a text in which every rule of theirs has work, so that a change of theirs shows by itself. The schema has
 * a version that is counted by hand.
 */
public final class Fingerprint {
    private static final String SAMPLE = "高齢者にスマートフォンを教えているサーバーの事例は、二〇二五年に1,200件 (約3.5倍) のi-Votingなどです。レベル4に。";

    private Fingerprint() {}

    /** The fingerprint of an index made with these analyzers. */
    public static String of(JapaneseAnalyzers analyzers) {
        String tokens = List.of(TextView.values()).stream()
                .flatMap(view -> analyzers.analyze(view, SAMPLE).stream())
                .map(Token::toString)
                .collect(Collectors.joining());
        return "schema " + IndexFields.SCHEMA_VERSION + ", Lucene " + Version.LATEST + ", words "
                + Integer.toHexString(analyzers.wordLists().hashCode()) + ", analysis "
                + Integer.toHexString(tokens.hashCode());
    }
}
