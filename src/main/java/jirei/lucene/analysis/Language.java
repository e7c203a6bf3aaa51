package jirei.lucene.analysis;

import java.util.Set;
import jirei.lucene.vocabulary.Vocabulary;

/**
 * The analyzers and word lists, which are the same for every index. Safe for use by many threads.
 *
 * @param questionWords terms that carry nothing in a question though they may in a text
 * @param questionWordsAlone terms that carry nothing in a question where they are no part of a compound
 */
public record Language(
        JapaneseAnalyzers analyzers, SynonymRules synonyms, Set<String> questionWords, Set<String> questionWordsAlone) {
    /** The analyzers and word lists of a vocabulary. */
    public static Language of(Vocabulary vocabulary) {
        JapaneseAnalyzers analyzers = new JapaneseAnalyzers(vocabulary);
        return new Language(
                analyzers,
                new SynonymRules(vocabulary, analyzers),
                Vocabulary.questionWords(),
                Vocabulary.questionWordsAlone());
    }
}
