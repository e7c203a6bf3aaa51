package jirei.lucene.analysis;

import java.util.List;
import java.util.Set;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.lucene.vocabulary.VocabularyException;
import jirei.search.WrongSynonymsException;
import jirei.search.WrongSynonymsException.WrongLine;

/**
 * The analyzers and word lists, independent of an index. Safe for use by many threads.
 *
 * @param questionWords terms that are ignored in queries but not in texts
 * @param questionWordsAlone terms that are ignored in queries unless they are part of a compound
 */
public record Language(
        JapaneseAnalyzers analyzers, SynonymRules synonyms, Set<String> questionWords, Set<String> questionWordsAlone) {
    /** The analyzers and word lists of a vocabulary. Those of the standard vocabulary are shared. */
    public static Language of(Vocabulary vocabulary) {
        return vocabulary == Vocabulary.standard() ? StandardLanguage.LANGUAGE : read(vocabulary);
    }

    /** Read when it is first asked for, which takes a second of processor time. */
    private static final class StandardLanguage {
        static final Language LANGUAGE = read(Vocabulary.standard());
    }

    /**
     * The same with further lines of synonyms, which are read first.
     *
     * @throws WrongSynonymsException if some cannot be read
     */
    public Language withSynonyms(List<String> lines) {
        try {
            return new Language(analyzers, synonyms.with(lines), questionWords, questionWordsAlone);
        } catch (VocabularyException e) {
            throw new WrongSynonymsException(e.problems().stream()
                    .map(problem -> new WrongLine(problem.line(), problem.reason()))
                    .toList());
        }
    }

    private static Language read(Vocabulary vocabulary) {
        JapaneseAnalyzers analyzers = new JapaneseAnalyzers(vocabulary);
        return new Language(
                analyzers,
                new SynonymRules(vocabulary, analyzers),
                Vocabulary.questionWords(),
                Vocabulary.questionWordsAlone());
    }
}
