package jirei.web.queries;

import java.util.List;
import java.util.stream.IntStream;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.search.Hit;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Sort;
import jirei.web.parts.Counts;
import jirei.web.queries.TrialView.FoundTitle;
import jirei.web.study.StudyLookup;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;

/** What a recorded query finds without and with further synonyms. */
record QueryChange(String query, QueryAnswer before, QueryAnswer after) {
    private static final int TITLES = 3;

    /**
     * What a query finds.
     *
     * @param total how many entries answer
     * @param first the first entries, weak matches too
     */
    record QueryAnswer(int total, List<Entry> first) {
        static QueryAnswer of(String query, IndexView view) {
            SearchUrl search = SearchUrl.HOME.asking(query);
            SearchResult result = view.search(new SearchRequest(
                            new StudyLookup(view).parse(search).query(),
                            search.refinements(),
                            search.exact(),
                            Sort.RELEVANCE,
                            PageNumber.FIRST,
                            new PageSize(TITLES)))
                    .result();
            return new QueryAnswer(
                    result.total(), result.hits().stream().map(Hit::entry).toList());
        }
    }

    static QueryChange of(String query, IndexView before, IndexView after) {
        return new QueryChange(query, QueryAnswer.of(query, before), QueryAnswer.of(query, after));
    }

    /** Whether the reader would see another answer. */
    boolean isChange() {
        return !before.equals(after);
    }

    /** In a word. */
    String inWords() {
        int more = after.total() - before.total();
        if (more == 0) {
            return "順が変わる";
        }
        if (before.total() == 0) {
            return "見つかるようになる";
        }
        return more > 0 ? Counts.format(more) + "件増える" : Counts.format(-more) + "件減る";
    }

    /** The first entries with the synonyms, and whether each was not among the first without. */
    List<FoundTitle> titles() {
        return IntStream.range(0, after.first().size())
                .mapToObj(i -> after.first().get(i))
                .map(entry -> new FoundTitle(
                        entry.title(),
                        Addresses.entry(entry.id(), SearchUrl.HOME.asking(query)),
                        entry.city().map(City::name).orElse(""),
                        !before.first().contains(entry)))
                .toList();
    }
}
