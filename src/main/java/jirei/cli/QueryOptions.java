package jirei.cli;

import java.util.ArrayList;
import java.util.List;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.Sort;
import jirei.web.http.BadRequest;
import jirei.web.url.SearchUrl;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is searched for: the query, the filters and the order. */
final class QueryOptions {
    @Spec(Spec.Target.MIXEE)
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
            description = "The order: relevance, rating, city, newest or page. Default: ${DEFAULT-VALUE}")
    String sort = "relevance";

    /** The first page of what is searched for. */
    SearchUrl url() {
        return url(PageNumber.FIRST, PageSize.DEFAULT);
    }

    /**
     * A page of what is searched for.
     *
     * @throws ParameterException if an option has no such value
     */
    SearchUrl url(PageNumber page, PageSize size) {
        Sort order = Sort.named(sort)
                .orElseThrow(() ->
                        wrong("--sort: no such order: " + sort + " (there are relevance, rating, city, newest, page)"));
        try {
            return SearchUrl.list(String.join(" ", words), filters.refinements(command), exact, order, page, size)
                    .withMeaning(!noMeaning)
                    .page(page.value());
        } catch (BadRequest e) {
            throw wrong("cannot be searched for: " + e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
