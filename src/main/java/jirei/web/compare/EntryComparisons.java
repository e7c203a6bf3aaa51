package jirei.web.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.search.Hit;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.SearchResult;
import jirei.search.Sort;
import jirei.web.http.BadRequest;
import jirei.web.study.StudyLookup;
import jirei.web.url.EntryCompareUrl;
import jirei.web.url.SearchUrl;

/** Fetches from one state of the index the entries that the address of a comparison names, and others to add. */
public final class EntryComparisons {
    /** Hits of a query that are offered to add. */
    private static final int MOST_HITS = 10;

    /** Entries similar to the compared ones that are offered to add. */
    private static final int MOST_SIMILAR = 6;

    private final IndexView view;

    public EntryComparisons(IndexView view) {
        this.view = view;
    }

    /** The named entries that exist, in the order of the address. */
    public List<Entry> entries(EntryCompareUrl url) {
        return view.entries(
                url.entries().stream().flatMap(name -> id(name).stream()).toList());
    }

    /** The named entries that do not exist. */
    public static List<String> unknown(EntryCompareUrl url, List<Entry> entries) {
        Set<String> known = entries.stream().map(entry -> entry.id().value()).collect(Collectors.toSet());
        return url.entries().stream().filter(name -> !known.contains(name)).toList();
    }

    /** The entries side by side, where their number allows it. */
    public Optional<EntryComparison> of(EntryCompareUrl url) {
        return of(url, entries(url));
    }

    /** These entries of the address side by side, where their number allows it. */
    Optional<EntryComparison> of(EntryCompareUrl url, List<Entry> entries) {
        List<EntryId> ids = entries.stream().map(Entry::id).toList();
        if (ids.size() < EntryCompareUrl.FEWEST_ENTRIES || ids.size() > EntryCompareUrl.MOST_ENTRIES) {
            return Optional.empty();
        }
        SearchUrl search = url.search();
        return Optional.of(new EntryComparison(
                view.search(search.request(new StudyLookup(view).parse(search))).marked(ids), search));
    }

    /**
     * The comparison, where an address without one is an error.
     *
     * @throws BadRequest if the entries that exist are not as many as can be compared
     */
    public EntryComparison required(EntryCompareUrl url) {
        return of(url).orElseThrow(() -> new BadRequest("今の資料にある項目を" + EntryCompareUrl.FEWEST_ENTRIES + "件から"
                + EntryCompareUrl.MOST_ENTRIES + "件まで「entry」に指定してください。"));
    }

    /** The first hits of the query for entries to add. */
    SearchResult found(EntryCompareUrl url) {
        SearchUrl search = SearchUrl.list(
                url.find(), Set.of(), List.of(), Sort.RELEVANCE, PageNumber.FIRST, new PageSize(MOST_HITS));
        return view.search(search.request(new StudyLookup(view).parse(search))).result();
    }

    /** Entries similar to these, taken from each in turn. */
    List<Entry> similarTo(List<Entry> entries) {
        Map<EntryId, Entry> similar = new LinkedHashMap<>();
        List<List<Hit>> lists = new ArrayList<>();
        entries.forEach(entry -> lists.add(view.similar(entry.id(), MOST_SIMILAR)));
        for (int i = 0; i < MOST_SIMILAR; i++) {
            for (List<Hit> hits : lists) {
                hits.stream()
                        .skip(i)
                        .limit(1)
                        .forEach(hit -> similar.putIfAbsent(hit.entry().id(), hit.entry()));
            }
        }
        entries.forEach(entry -> similar.remove(entry.id()));
        return similar.values().stream().limit(MOST_SIMILAR).toList();
    }

    private static Optional<EntryId> id(String name) {
        try {
            return Optional.of(new EntryId(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
