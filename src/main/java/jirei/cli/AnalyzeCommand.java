package jirei.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import jirei.japanese.Normalizer;
import jirei.lucene.JapaneseAnalyzers;
import jirei.lucene.Token;
import jirei.lucene.View;
import jirei.query.ParsedQuery;
import jirei.query.QueryParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how a text is cut into the terms that are searched. */
@Command(
        name = "analyze",
        description = "Shows a text as it is searched: normalised, as a query, and cut into the terms of each view.")
final class AnalyzeCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "Any text.")
    List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        String text = String.join(" ", words);
        String normalized = Normalizer.fold(text);
        ParsedQuery query = QueryParser.parse(text);
        JapaneseAnalyzers analyzers = new JapaneseAnalyzers();
        out.println("normalized: " + normalized);
        out.println("query: " + query.query());
        query.notes().forEach(note -> out.println("note: " + note));
        for (View view : View.values()) {
            out.println(view.name().toLowerCase(Locale.ROOT) + ":");
            for (Token token : analyzers.analyze(view, normalized)) {
                out.println("  " + token.position() + "\t" + token.start() + "-" + token.end() + "\t" + token.term());
            }
        }
        return 0;
    }
}
