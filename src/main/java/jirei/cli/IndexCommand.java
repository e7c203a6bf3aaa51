package jirei.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import jirei.ingestion.IngestionProgress;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Updates the index and prints the problems in the corpus. */
@Command(
        name = "index",
        description = "Updates the index from the corpus and lists the parts of files that could not be read.")
final class IndexCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Mixin
    CorpusOptions folders = new CorpusOptions();

    @Mixin
    WordLists words = new WordLists();

    @Option(
            names = "--rebuild",
            defaultValue = "false",
            description = "Read every file again into a new index, which replaces the old one at the end.")
    boolean rebuild;

    @Override
    public Integer call() {
        Vocabulary vocabulary = words.open();
        IngestionProgress tally = Engines.ingest(folders, vocabulary, rebuild);
        try (SearchEngine engine = Engines.open(folders, vocabulary);
                IndexView view = engine.view()) {
            IndexSummary summary = IndexSummary.of(view);
            PrintWriter out = command.commandLine().getOut();
            summary.notes().forEach(note -> out.println("note: " + note));
            summary.problems().forEach(problem -> out.println("problem: " + problem));
            summary.problemsByFile().forEach(out::println);
            out.println(tally);
            out.println(summary);
            return summary.problems().isEmpty() ? 0 : 1;
        }
    }
}
