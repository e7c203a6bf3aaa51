package jirei.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import jirei.export.DelimitedRows;
import jirei.ingestion.IngestionProgress;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.opensearch.ClusterAddress;
import jirei.opensearch.ClusterEngine;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Updates the index and prints the problems in the corpus. */
@Command(
        name = "index",
        description = {
            "Updates the index from the corpus and lists the parts of files that could not be read.",
            "--csv and --tsv print a row for each of these, and how far it is on standard error."
        })
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

    @Option(
            names = "--rollback",
            defaultValue = "false",
            description = "Have the version of the index on the cluster searched again that the present one replaced,"
                    + " and read nothing.")
    boolean rollback;

    @Mixin
    TableFormat table = new TableFormat();

    @Override
    public Integer call() {
        Optional<DelimitedRows> rows = table.rows();
        if (rollback) {
            return rollBack();
        }
        Vocabulary vocabulary = words.open();
        IngestionProgress tally = Engines.ingest(folders, vocabulary, rebuild);
        try (SearchEngine engine = Engines.open(folders, vocabulary);
                IndexView view = engine.view()) {
            IndexSummary summary = IndexSummary.of(view);
            if (rows.isPresent()) {
                command.commandLine().getOut().print(rows.get().text(summary.rows()));
                command.commandLine().getOut().flush();
            } else {
                print(summary);
            }
            PrintWriter after = rows.isPresent()
                    ? command.commandLine().getErr()
                    : command.commandLine().getOut();
            after.println(tally);
            after.println(summary);
            return summary.problems().isEmpty() ? 0 : 1;
        }
    }

    private void print(IndexSummary summary) {
        PrintWriter out = command.commandLine().getOut();
        summary.notes().forEach(note -> out.println("note: " + note));
        summary.problems().forEach(problem -> out.println("problem: " + problem));
        summary.problemsByFile().forEach(out::println);
    }

    private int rollBack() {
        ClusterAddress cluster = folders.engine
                .cluster()
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), "--rollback: only an index on a cluster has a version to go back to"));
        command.commandLine().getOut().println("searched again: " + ClusterEngine.rollBack(cluster));
        return 0;
    }
}
