package jirei.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import jirei.lucene.Explaining;
import jirei.lucene.JapaneseAnalyzers;
import jirei.lucene.LuceneEngine;
import jirei.lucene.Synonym;
import jirei.lucene.SynonymRules;
import jirei.lucene.Token;
import jirei.lucene.View;
import jirei.lucene.Vocabulary;
import jirei.search.Analysis;
import jirei.search.Analysis.ViewTokens;
import jirei.search.Expansion;
import jirei.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how a text is cut into the terms that are searched, and what is looked for beside them. */
@Command(
        name = "analyze",
        description =
                "Shows a text as it is searched: normalised, as a query, cut into the terms of each view, with its synonyms, and with --index as the index is asked.")
final class AnalyzeCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "Any text.")
    List<String> words = new ArrayList<>();

    @Option(
            names = "--index",
            paramLabel = "FOLDER",
            description = "Shows also what the index in this folder is asked, and what else is looked for in it.")
    Optional<Path> index = Optional.empty();

    @Mixin
    WordLists lists = new WordLists();

    @Override
    public Integer call() {
        Vocabulary vocabulary = lists.open();
        JapaneseAnalyzers analyzers = new JapaneseAnalyzers(vocabulary);
        PrintWriter out = command.commandLine().getOut();
        String text = String.join(" ", words);
        Optional<Path> folder = index.filter(path -> !path.toString().isEmpty());
        Analysis analysis =
                folder.map(path -> analyze(text, path, vocabulary)).orElseGet(() -> Explaining.of(text, analyzers));
        out.println("normalized: " + analysis.normalized());
        out.println("query: " + analysis.query());
        analysis.notes().forEach(note -> out.println("note: " + note));
        for (ViewTokens view : analysis.views()) {
            out.println(view.view() + ":");
            view.terms()
                    .forEach(term -> out.println(
                            "  " + term.position() + "\t" + term.start() + "-" + term.end() + "\t" + term.text()));
        }
        SynonymRules rules = new SynonymRules(vocabulary, analyzers);
        out.println("synonyms:");
        printSynonyms(rules, analyzers.analyze(View.WORD, analysis.normalized()), out);
        if (folder.isPresent()) {
            printAsked(analysis, out);
        }
        return 0;
    }

    private static Analysis analyze(String text, Path index, Vocabulary vocabulary) {
        try (SearchEngine engine = LuceneEngine.open(index, vocabulary)) {
            return engine.analyze(text);
        }
    }

    private static void printAsked(Analysis analysis, PrintWriter out) {
        out.println("expansions:");
        for (Expansion expansion : analysis.expansions()) {
            expansion
                    .forms()
                    .forEach(form -> out.println("  " + expansion.typed() + "\t"
                            + form.way().name().toLowerCase(Locale.ROOT) + "\t" + form.text() + "\t" + form.weight()));
        }
        out.println("asked:");
        analysis.asked()
                .forEach(asked ->
                        out.println("  " + asked.role().name().toLowerCase(Locale.ROOT) + "\t" + asked.query()));
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
