package jirei.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import jirei.cli.ListFormat.ListKind;
import jirei.export.DelimitedRows;
import jirei.query.ParsedQuery;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.SearchResult;
import jirei.web.api.SearchJson;
import jirei.web.study.StudyLookup;
import jirei.web.url.SearchUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Searches from the command line and prints hits as text or JSON. */
@Command(name = "search", description = "Updates the index from the corpus and searches it.")
final class SearchCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Mixin
    QueryOptions asked = new QueryOptions();

    @Option(
            names = "--page",
            paramLabel = "N",
            defaultValue = "1",
            description = "The page of the hits. Default: ${DEFAULT-VALUE}")
    int page = 1;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "20",
            description = "Hits on a page, at most 100. Default: ${DEFAULT-VALUE}")
    int size = 20;

    @Option(names = "--why", description = "In text output, print below each hit how each word was found.")
    boolean why;

    @Mixin
    ListFormat form = new ListFormat();

    @Mixin
    CorpusOptions folders = new CorpusOptions();

    @Mixin
    WordLists lists = new WordLists();

    @Override
    public Integer call() {
        SearchUrl url = asked.url(
                new PageNumber(within(PageNumber.LAST, "--page", page)),
                new PageSize(within(PageSize.LARGEST, "--size", size)));
        ListKind kind = form.kind();
        Engines.ask(folders, lists, command, view -> {
            print(url, kind, view);
            return 0;
        });
        return 0;
    }

    private void print(SearchUrl url, ListKind kind, IndexView view) {
        ParsedQuery query = new StudyLookup(view).parse(url);
        long start = System.nanoTime();
        SearchResult result = view.search(url.request(query)).result();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        PrintWriter out = command.commandLine().getOut();
        switch (kind) {
            case TEXT -> new HitPrinter(out, why).print(url, query, result);
            case JSON ->
                out.println(SearchJson.of(url, query, result, took, view.firstIndexing())
                        .toJson());
            case CSV -> out.print(DelimitedRows.CSV.text(HitRows.of(result)));
            case TSV -> out.print(DelimitedRows.TSV.text(HitRows.of(result)));
        }
        out.flush();
    }

    private int within(int most, String option, int number) {
        if (number < 1 || number > most) {
            throw new ParameterException(
                    command.commandLine(), option + ": not a number from 1 to " + most + ": " + number);
        }
        return number;
    }
}
