package jirei.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import jirei.lucene.LuceneEngine;
import jirei.lucene.TextAnalysis;
import jirei.lucene.vocabulary.Vocabulary;
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
        TextAnalysis texts = new TextAnalysis(vocabulary);
        PrintWriter out = command.commandLine().getOut();
        String text = String.join(" ", words);
        Optional<Path> folder = index.filter(path -> !path.toString().isEmpty());
        Analysis analysis = folder.map(path -> analyze(text, path, vocabulary)).orElseGet(() -> texts.analyze(text));
        out.println("normalized: " + analysis.normalized());
        out.println("query: " + analysis.query());
        analysis.notes().forEach(note -> out.println("note: " + note));
        for (ViewTokens view : analysis.views()) {
            out.println(view.view() + ":");
            view.terms()
                    .forEach(term -> out.println(
                            "  " + term.position() + "\t" + term.start() + "-" + term.end() + "\t" + term.text()));
        }
        out.println("synonyms:");
        texts.synonyms(text)
                .forEach(synonym ->
                        out.println("  " + synonym.words() + "\t" + synonym.relation() + "\t" + synonym.text()));
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
                            + form.matchType().name().toLowerCase(Locale.ROOT) + "\t" + form.text() + "\t"
                            + form.weight()));
        }
        out.println("asked:");
        analysis.asked()
                .forEach(asked ->
                        out.println("  " + asked.role().name().toLowerCase(Locale.ROOT) + "\t" + asked.query()));
    }
}
