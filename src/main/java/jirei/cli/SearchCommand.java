package jirei.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.query.ParsedQuery;
import jirei.query.QueryParser;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.SearchEngine;
import jirei.search.SearchResult;
import jirei.search.Sort;
import jirei.web.api.SearchJson;
import jirei.web.http.BadRequest;
import jirei.web.url.SearchUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches from the command line and prints hits as text or JSON. */
@Command(name = "search", description = "Updates the index from the corpus and searches it.")
final class SearchCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..*",
            description =
                    "The query, as on the page; in quotes or after -- if a word begins with a hyphen. Default: all entries")
    List<String> words = new ArrayList<>();

    @Mixin
    FilterOptions filters = new FilterOptions();

    @Option(
            names = "--exact",
            paramLabel = "WORD",
            split = ",",
            description = "Words of the query to search as typed, without variants and synonyms.")
    List<String> exact = new ArrayList<>();

    @Option(names = "--no-meaning", description = "Search by words alone, without the meaning of words.")
    boolean noMeaning;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "relevance",
            description = "The order: relevance, rating, city or page. Default: ${DEFAULT-VALUE}")
    String sort = "relevance";

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
    OutputFormat form = new OutputFormat();

    @Mixin
    CorpusOptions folders = new CorpusOptions();

    @Mixin
    WordLists lists = new WordLists();

    @Override
    public Integer call() {
        SearchUrl url = url();
        Vocabulary vocabulary = lists.open();
        Engines.bringUpToDate(folders, vocabulary, command.commandLine().getErr());
        try (SearchEngine engine = Engines.open(folders, vocabulary);
                IndexView view = engine.view()) {
            ParsedQuery query = QueryParser.parse(url.q());
            long start = System.nanoTime();
            SearchResult result = view.search(url.request(query)).result();
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            PrintWriter out = command.commandLine().getOut();
            if (form.isJson()) {
                out.println(SearchJson.of(url, query, result, took, view.firstIndexing())
                        .toJson());
            } else {
                new HitPrinter(out, why).print(url, query, result);
            }
        }
        return 0;
    }

    private SearchUrl url() {
        Sort order = Sort.named(sort)
                .orElseThrow(
                        () -> wrong("--sort: no such order: " + sort + " (there are relevance, rating, city, page)"));
        PageNumber number = new PageNumber(within(PageNumber.LAST, "--page", page));
        PageSize hits = new PageSize(within(PageSize.LARGEST, "--size", size));
        try {
            return SearchUrl.list(String.join(" ", words), filters.refinements(), exact, order, number, hits)
                    .withMeaning(!noMeaning)
                    .page(page);
        } catch (BadRequest e) {
            throw wrong("cannot be searched for: " + e.getMessage());
        }
    }

    private int within(int most, String option, int number) {
        if (number < 1 || number > most) {
            throw wrong(option + ": not a number from 1 to " + most + ": " + number);
        }
        return number;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
