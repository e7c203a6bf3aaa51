package jirei.lucene.schema;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import org.apache.lucene.util.Version;

/**
 * Identifies the schema, the Lucene version and the analyzers of an index.
 *
 * <p>Analyzers are identified by their word lists (stop words and user dictionary; synonyms do not affect the index)
 * and by the terms of a sample text that exercises every rule, so that a change in their behaviour is detected. The
 * version of the schema is incremented by hand.
 */
public final class Fingerprint {
    private static final String SAMPLE = "高齢者にスマートフォンを教えているサーバーの事例は、二〇二五年に1,200件 (約3.5倍) のi-Votingなどです。レベル4に。";

    private static final Pattern SCHEMA = Pattern.compile("schema (\\d{1,6}), ");

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

    /**
     * Whether an index with this fingerprint can be searched, perhaps less well, until it is rebuilt: its schema is not too
     * old. Other word lists or another analysis only cut some words differently.
     */
    public static boolean isReadable(String fingerprint) {
        Matcher schema = SCHEMA.matcher(fingerprint);
        return schema.lookingAt()
                && Integer.parseInt(schema.group(1)) >= IndexFields.OLDEST_READABLE
                && Integer.parseInt(schema.group(1)) <= IndexFields.SCHEMA_VERSION;
    }
}
