package jirei.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import jirei.japanese.Normalizer;
import jirei.lucene.JapaneseAnalyzers;
import jirei.lucene.Synonym;
import jirei.lucene.SynonymRules;
import jirei.lucene.Token;
import jirei.lucene.View;
import jirei.lucene.Vocabulary;
import jirei.query.ParsedQuery;
import jirei.query.QueryParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how a text is cut into the terms that are searched, and what is looked for beside them. */
@Command(
        name = "analyze",
        description =
                "Shows a text as it is searched: normalised, as a query, cut into the terms of each view, and with its synonyms.")
final class AnalyzeCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "Any text.")
    List<String> words = new ArrayList<>();

    @Mixin
    WordLists lists = new WordLists();

    @Override
    public Integer call() {
        Vocabulary vocabulary = lists.open();
        JapaneseAnalyzers analyzers = new JapaneseAnalyzers(vocabulary);
        PrintWriter out = command.commandLine().getOut();
        String text = String.join(" ", words);
        String normalized = Normalizer.fold(text);
        ParsedQuery query = QueryParser.parse(text);
        out.println("normalized: " + normalized);
        out.println("query: " + query.query());
        query.notes().forEach(note -> out.println("note: " + note));
        for (View view : View.values()) {
            out.println(view.name().toLowerCase(Locale.ROOT) + ":");
            for (Token token : analyzers.analyze(view, normalized)) {
                out.println("  " + token.position() + "\t" + token.start() + "-" + token.end() + "\t" + token.term());
            }
        }
        SynonymRules rules = new SynonymRules(vocabulary, analyzers);
        out.println("synonyms:");
        printSynonyms(rules, analyzers.analyze(View.WORD, normalized), out);
        return 0;
    }

    /** The forms that are looked for beside each span of words, the spans in the order of the text. */
    private static void printSynonyms(SynonymRules rules, List<Token> tokens, PrintWriter out) {
        List<String> terms = tokens.stream().map(Token::term).toList();
        for (int start = 0; start < terms.size(); start++) {
            for (int end = start + 1; end <= Math.min(terms.size(), start + rules.longest()); end++) {
                List<String> span = terms.subList(start, end);
                for (Synonym synonym : rules.of(span)) {
                    out.println("  " + String.join(" ", span) + "\t"
                            + synonym.relation().name().toLowerCase(Locale.ROOT) + "\t" + synonym.text());
                }
            }
        }
    }
}
