package jirei.web.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import jirei.casestudy.Dimension;
import jirei.casestudy.Rating;
import jirei.query.ParsedQuery;
import jirei.query.Query;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.Refinement;
import jirei.search.Search;
import jirei.search.SearchRequest;
import jirei.search.Sort;
import jirei.search.Suggestion;
import jirei.web.parts.Counts;
import jirei.web.parts.Link;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;

/**
 * Finds further searches for one that finds nothing or little: the same without one of its filters or all of them, for
 * one of its clauses alone, and for what the text is the beginning of. Only those with hits, each with its count.
 */
final class NoResultSearches {
    /** Each way costs a search, of which only the hits are counted. */
    private static final int MOST_TRIED = 12;

    private static final int MOST_MEANT = 5;

    /** After this much processor time no other way is tried; on the study all take some milliseconds. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final IndexView view;
    private final LongSupplier clock;
    private final long end;

    NoResultSearches(IndexView view) {
        this(view, THREADS::getCurrentThreadCpuTime);
    }

    /** With another clock in nanoseconds, for tests. */
    NoResultSearches(IndexView view, LongSupplier clock) {
        this.view = view;
        this.clock = clock;
        this.end = clock.getAsLong() + LONGEST.toNanos();
    }

    /** The links onward; where something was found after all, only such as find more of what was asked. */
    NoResultLinks from(SearchUrl url, ParsedQuery query, boolean foundNothing) {
        List<Link> links = new ArrayList<>();
        if (url.refinements().size() > 1) {
            add(links, "絞り込みをすべて外す", url.withoutRefinements(), query.query(), 0);
        }
        addWithoutRefinements(links, url, query, 0);
        addWithoutFilters(links, url, query, 0);
        if (query.query() instanceof Query.And all) {
            for (Query clause : all.queries().stream().limit(MOST_TRIED).toList()) {
                if (!isFilter(clause)) {
                    add(links, "「" + clause + "」だけで探す", url.asking(clause.toString()), clause, 0);
                }
            }
        }
        if (!foundNothing) {
            return new NoResultLinks(List.of(), "次の探し方なら、すべての語を含む項目があります。", links);
        }
        List<Link> meant = meant(url);
        if (!links.isEmpty()) {
            return new NoResultLinks(meant, "次の探し方なら見つかります。", links);
        }
        if (meant.isEmpty()) {
            SearchUrl benchmarks = SearchUrl.HOME.with(new Refinement(Dimension.RATING, Rating.BENCHMARK.name()));
            addInAnyCase(links, "★ ベンチマークの項目を見る", benchmarks, new Query.MatchAll(), 0);
            addInAnyCase(links, "すべての項目を見る", SearchUrl.HOME.as(ResultView.LIST), new Query.MatchAll(), 0);
        }
        return new NoResultLinks(meant, "ほかの入口", links);
    }

    /**
     * The same search without one of its refinements or typed filters, where that finds more.
     *
     * @param found the number of entries that the search finds
     */
    List<Link> withoutOneFilter(SearchUrl url, ParsedQuery query, int found) {
        List<Link> links = new ArrayList<>();
        addWithoutRefinements(links, url, query, found);
        addWithoutFilters(links, url, query, found);
        return List.copyOf(links);
    }

    private void addWithoutRefinements(List<Link> links, SearchUrl url, ParsedQuery query, int found) {
        for (Refinement picked : url.refinements().stream().limit(MOST_TRIED).toList()) {
            String label = picked.dimension().label() + "「" + picked.dimension().labelOf(picked.value()) + "」を外す";
            add(links, label, url.without(picked), query.query(), found);
        }
    }

    private void addWithoutFilters(List<Link> links, SearchUrl url, ParsedQuery query, int found) {
        if (query.query() instanceof Query.And all) {
            for (Query clause : all.queries().stream()
                    .filter(NoResultSearches::isFilter)
                    .limit(MOST_TRIED)
                    .toList()) {
                List<Query> others = new ArrayList<>(all.queries());
                others.remove(clause);
                Query rest = others.size() == 1 ? others.getFirst() : new Query.And(others);
                add(links, "「" + clause + "」を外す", url.asking(rest.toString()), rest, found);
            }
        }
    }

    private static boolean isFilter(Query clause) {
        return clause instanceof Query.Field || clause instanceof Query.Not;
    }

    /** The suggestions for the text under the refinements, in case Enter was pressed before they were seen. */
    private List<Link> meant(SearchUrl url) {
        List<Link> meant = new ArrayList<>();
        if (!url.q().isEmpty() && clock.getAsLong() - end < 0) {
            for (Suggestion suggestion : view.suggest(url.suggestionRequest(url.q(), MOST_MEANT))) {
                String label = suggestion.isFilter()
                        ? suggestion.label() + "（" + suggestion.kindLabel() + "）で絞り込む"
                        : suggestion.text();
                meant.add(Link.to(
                        label + "（" + Counts.format(suggestion.entries()) + "件）",
                        url.picking(suggestion).toString()));
            }
        }
        return meant;
    }

    private void add(List<Link> links, String label, SearchUrl url, Query query, int found) {
        if (clock.getAsLong() - end < 0) {
            addInAnyCase(links, label, url, query, found);
        }
    }

    /** Without regard to the time: for searches without words, so that nobody is left without a way on. */
    private void addInAnyCase(List<Link> links, String label, SearchUrl url, Query query, int found) {
        Search search = view.search(new SearchRequest(
                query,
                url.refinements(),
                url.exact(),
                Sort.RELEVANCE,
                PageNumber.FIRST,
                new PageSize(1),
                url.meaning()));
        boolean known = links.stream().anyMatch(link -> link.href().equals(url.toString()));
        if (!known && search.isAnswered() && search.total() > found) {
            links.add(Link.to(label + "（" + Counts.format(search.total()) + "件）", url.toString()));
        }
    }
}
