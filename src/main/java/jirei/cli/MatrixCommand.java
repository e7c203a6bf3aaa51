package jirei.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import jirei.cli.ListFormat.ListKind;
import jirei.export.DelimitedRows;
import jirei.query.ParsedQuery;
import jirei.search.IndexView;
import jirei.search.Search;
import jirei.search.Spread;
import jirei.web.api.SpreadJson;
import jirei.web.study.Matrix;
import jirei.web.study.SearchNotes;
import jirei.web.study.StudyLookup;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the study, or the hits of a search, as a table of cities and themes. */
@Command(
        name = "matrix",
        description = {
            "Prints the study as a table of cities and themes: in each cell the rating of the city on the theme and the number of entries that match the query.",
            "--csv and --tsv print a row for each cell."
        })
final class MatrixCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Mixin
    QueryOptions asked = new QueryOptions();

    @Option(
            names = "--ambiguous-width",
            paramLabel = "N",
            defaultValue = "1",
            description = "The columns that ★ and ○ take on this terminal, 1 or 2. Default: ${DEFAULT-VALUE}")
    int ambiguousWidth = 1;

    @Mixin
    ListFormat form = new ListFormat();

    @Mixin
    CorpusOptions folders = new CorpusOptions();

    @Mixin
    WordLists lists = new WordLists();

    @Override
    public Integer call() {
        if (ambiguousWidth < 1 || ambiguousWidth > 2) {
            throw new ParameterException(
                    command.commandLine(), "--ambiguous-width: not a number from 1 to 2: " + ambiguousWidth);
        }
        SearchUrl url = asked.url();
        ListKind kind = form.kind();
        String shown = Engines.ask(folders, lists, command, view -> shown(url, kind, view));
        PrintWriter out = command.commandLine().getOut();
        out.print(shown);
        out.flush();
        return 0;
    }

    private String shown(SearchUrl typed, ListKind kind, IndexView view) {
        StudyLookup lookup = new StudyLookup(view);
        SearchUrl url = lookup.named(typed).as(ResultView.MATRIX);
        ParsedQuery query = lookup.parse(url);
        Search search = view.search(url.request(query));
        Spread spread = search.spread();
        Matrix matrix = Matrix.of(spread, lookup.latest(), url.refinements()).sorted(url.sort());
        return switch (kind) {
            case TEXT ->
                new MatrixText(matrix, new TextColumns(ambiguousWidth)).text(SearchNotes.of(query, search.result()));
            case JSON ->
                SpreadJson.of(query, search, matrix, spread.within(url.refinements()))
                                .toJson() + "\n";
            case CSV -> DelimitedRows.CSV.text(MatrixText.rows(matrix));
            case TSV -> DelimitedRows.TSV.text(MatrixText.rows(matrix));
        };
    }
}
