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
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the analysis of a text: its terms and expansions. */
@Command(
        name = "analyze",
        description =
                "Shows how a text is analysed: its normalised form, the parsed query, the terms of each view, its synonyms and, with --index, the queries that the index runs.")
final class AnalyzeCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "Any text.")
    List<String> words = new ArrayList<>();

    @Option(
            names = "--index",
            paramLabel = "FOLDER",
            description = "Also show the expansions from the index in this folder, and the queries that it runs.")
    Optional<Path> index = Optional.empty();

    @Mixin
    WordLists lists = new WordLists();

    @Override
    public Integer call() {
        Vocabulary vocabulary = lists.open();
        TextAnalysis texts = new TextAnalysis(vocabulary);
        PrintWriter out = command.commandLine().getOut();
        String text = String.join(" ", words);
        Optional<Path> folder = GivenFile.of(index);
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
        try (SearchEngine engine = LuceneEngine.open(index, vocabulary);
                IndexView view = engine.view()) {
            return view.analyze(text);
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
