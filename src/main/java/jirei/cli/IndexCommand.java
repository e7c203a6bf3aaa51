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

/** Brings the index up to date and tells what was wrong in the files. */
@Command(
        name = "index",
        description = "Brings the index up to date with the corpus and lists what in the files could not be read.")
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
            description = "Read every file again into a new index, which takes the place of the old one at the end.")
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
