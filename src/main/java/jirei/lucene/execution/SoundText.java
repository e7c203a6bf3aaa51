package jirei.lucene.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;

/** A text in the view of sounds, in which terms are found with the characters that they cover. */
final class SoundText {
    private final Map<String, List<Token>> tokens = new HashMap<>();

    /** A folded text. */
    SoundText(String text, JapaneseAnalyzers analyzers) {
        for (Token token : analyzers.analyze(TextView.SOUND, text)) {
            tokens.computeIfAbsent(token.term(), any -> new ArrayList<>()).add(token);
        }
    }

    /** All places of a term. */
    List<Token> with(String term) {
        return tokens.getOrDefault(term, List.of());
    }
}
