package jirei.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.Language;
import jirei.lucene.analysis.Synonym;
import jirei.lucene.analysis.SynonymRules;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import jirei.lucene.execution.AnalysisExplainer;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.Analysis;

/** Analyses texts with a vocabulary, without an index. */
public final class TextAnalysis {
    private final JapaneseAnalyzers analyzers;
    private final SynonymRules rules;

    /** Analyses texts with this vocabulary. */
    public TextAnalysis(Vocabulary vocabulary) {
        Language language = Language.of(vocabulary);
        this.analyzers = language.analyzers();
        this.rules = language.synonyms();
    }

    /**
     * A synonym of words in a text.
     *
     * @param words the words that have the synonym, as terms separated by blanks
     * @param relation its relation to them, in lower case: {@code synonym}, {@code narrower} …
     */
    public record WordSynonym(String words, String relation, String text) {}

    /** The terms of the text in each view, and the query parsed from it. */
    public Analysis analyze(String text) {
        return AnalysisExplainer.of(text, analyzers);
    }

    /** The synonyms of each span of words, in the order of the spans in the text. */
    public List<WordSynonym> synonyms(String text) {
        List<String> terms = analyzers.analyze(TextView.WORD, Normalizer.fold(text)).stream()
                .map(Token::term)
                .toList();
        List<WordSynonym> synonyms = new ArrayList<>();
        for (int start = 0; start < terms.size(); start++) {
            for (int end = start + 1; end <= Math.min(terms.size(), start + rules.longest()); end++) {
                List<String> span = terms.subList(start, end);
                for (Synonym synonym : rules.of(span)) {
                    String relation = synonym.relation().name().toLowerCase(Locale.ROOT);
                    synonyms.add(new WordSynonym(String.join(" ", span), relation, synonym.text()));
                }
            }
        }
        return synonyms;
    }
}
