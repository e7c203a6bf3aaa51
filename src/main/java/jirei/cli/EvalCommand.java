package jirei.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jirei.casestudy.ParseProblem;
import jirei.eval.Evaluation;
import jirei.eval.MalformedFileException;
import jirei.eval.Qrels;
import jirei.eval.Run;
import jirei.eval.Scores;
import jirei.eval.Topic;
import jirei.eval.TopicFile;
import jirei.export.DelimitedRows;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Evaluates the engine against relevance judgments. */
@Command(
        name = "eval",
        description = {
            "Evaluates the engine on topics with relevance judgments, or compares two runs.",
            "--csv and --tsv print a row for each topic that has an answer.",
            "A corpus that is one file is indexed into a folder that is deleted at the end, unless --index is given here."
        })
final class EvalCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Mixin
    CorpusOptions folders = new CorpusOptions();

    @Mixin
    WordLists words = new WordLists();

    @Option(names = "--topics", paramLabel = "FILE", description = "The topics, one a line: id, tab, query.")
    @Nullable
    Path topics;

    @Option(
            names = "--qrels",
            paramLabel = "FILE",
            required = true,
            description = "The judgments in TREC format: topic 0 document grade.")
    Path qrels = Path.of("");

    @Option(names = "--run", paramLabel = "FILE", description = "Write the run to this file, in TREC format.")
    @Nullable
    Path run;

    @Option(names = "--against", paramLabel = "FILE", description = "Compare with an earlier run of the same topics.")
    @Nullable
    Path against;

    @Option(
            names = "--compare",
            paramLabel = "FILE",
            arity = "2",
            description = "Do not search; compare these two runs, the earlier one first.")
    List<Path> compare = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "0",
            description = "Only the first N topics; 0 for all. Default: ${DEFAULT-VALUE}")
    int limit;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    boolean json;

    @Mixin
    TableFormat table = new TableFormat();

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new ParameterException(command.commandLine(), "not a number of topics: " + limit);
        }
        table.rows();
        try {
            Qrels judged = Qrels.read(qrels);
            return compare.isEmpty() ? search(judged) : compare(judged);
        } catch (MalformedFileException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private int compare(Qrels judged) {
        Run before = Run.read(compare.getFirst());
        Run after = Run.read(compare.getLast());
        List<Topic> asked = readTopics()
                .orElseGet(() -> judged.topics().stream()
                        .filter(topic -> before.found().containsKey(topic)
                                || after.found().containsKey(topic))
                        .map(topic -> new Topic(topic, "", ""))
                        .toList());
        List<String> ids = asked.stream().map(Topic::id).toList();
        Scores earlier = Scores.of(before, judged, ids);
        Scores later = Scores.of(after, judged, ids);
        print(EvalReport.of(asked, earlier, later), new EvalRows(asked, later, Optional.of(earlier)));
        return 0;
    }

    private int search(Qrels judged) {
        List<Topic> asked = readTopics()
                .orElseThrow(() ->
                        new ParameterException(command.commandLine(), "Missing required option: '--topics=FILE'"));
        Optional<Run> before = Optional.ofNullable(against).map(Run::read);
        Vocabulary vocabulary = words.open();
        Optional<Path> passing = passingIndex();
        try {
            Engines.bringUpToDate(folders, vocabulary, command.commandLine().getErr());
            return search(asked, judged, before, vocabulary);
        } finally {
            passing.ifPresent(EvalCommand::delete);
        }
    }

    private int search(List<Topic> asked, Qrels judged, Optional<Run> before, Vocabulary vocabulary) {
        try (SearchEngine engine = Engines.open(folders, vocabulary);
                IndexView view = engine.view();
                ProgressDisplay progress = ProgressDisplay.of("Searching", "topics")) {
            List<ParseProblem> problems = IndexSummary.of(view).problems();
            problems.forEach(
                    problem -> command.commandLine().getErr().println("jirei: problem in the corpus: " + problem));
            Evaluation.warmUp(view, asked);
            Evaluation evaluation = Evaluation.of(view, asked, progress::done);
            Optional.ofNullable(run).ifPresent(file -> evaluation.run().write(file, "jirei"));
            List<String> ids = asked.stream().map(Topic::id).toList();
            EvalReport report = EvalReport.of(evaluation, judged);
            Scores scores = evaluation.scores(judged);
            Optional<Scores> earlier = before.map(found -> Scores.of(found, judged, ids));
            print(
                    earlier.map(then -> report.with(EvalReport.of(asked, then, scores)))
                            .orElse(report),
                    new EvalRows(asked, scores, earlier));
            return problems.isEmpty() ? 0 : 1;
        }
    }

    private void print(EvalReport report, EvalRows rows) {
        PrintWriter out = command.commandLine().getOut();
        Optional<DelimitedRows> form = table.rows();
        if (form.isPresent()) {
            out.print(form.get().text(rows.all()));
            out.flush();
        } else if (json) {
            out.println(report.toJson());
        } else {
            report.print(out);
        }
    }

    private Optional<List<Topic>> readTopics() {
        return Optional.ofNullable(topics)
                .map(TopicFile::read)
                .map(all -> limit == 0 ? all : all.stream().limit(limit).toList());
    }

    /**
     * The index folder for a corpus of one file: temporary, unless --index is on the command line; the environment
     * does not count.
     */
    private Optional<Path> passingIndex() {
        if (folders.engine.cluster().isPresent()) {
            return Optional.empty();
        }
        boolean named = command.commandLine().getParseResult().hasMatchedOption("--index");
        if (named || !Files.isRegularFile(folders.corpus)) {
            return Optional.empty();
        }
        try {
            folders.index = Files.createTempDirectory("jirei-eval");
            return Optional.of(folders.index);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a folder for the index", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the index in " + folder, e);
        }
    }
}
