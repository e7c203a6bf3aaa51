package jirei.web.url;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jirei.casestudy.EntryId;
import jirei.web.http.BadRequest;

/**
 * The URL of a comparison of entries: {@code /compare?entry=ID&entry=ID&q=高齢者}. Entries are compared in the given order.
 *
 * @param named the ids as they are given; unknown ones, repeated ones and any number are allowed
 * @param q the query whose words are highlighted
 * @param exact the words of that query that are searched as typed only
 * @param find the query for entries to add; empty without one
 * @param from the search that the reader came from
 */
public record EntryCompareUrl(List<String> named, String q, NavigableSet<String> exact, String find, CameFrom from) {
    /** The fewest entries in a comparison. */
    public static final int FEWEST_ENTRIES = 2;

    /** The most entries in a comparison, all side by side. */
    public static final int MOST_ENTRIES = 6;

    /** More are not listed to choose from. */
    private static final int MOST_NAMED = 100;

    private static final String ENTRY = "entry";
    private static final String FIND = "find";

    /** The page to select entries. */
    public static final EntryCompareUrl NOTHING =
            new EntryCompareUrl(List.of(), "", new TreeSet<>(), "", CameFrom.ELSEWHERE);

    public EntryCompareUrl {
        named = List.copyOf(named);
        exact = Collections.unmodifiableNavigableSet(new TreeSet<>(exact));
    }

    /** Whether the query parameters are those of a comparison of entries, and not of cities. */
    public static boolean isIn(Map<String, List<String>> parameters) {
        return parameters.containsKey(ENTRY);
    }

    /**
     * Parses the query parameters; unknown ones are ignored.
     *
     * @throws BadRequest if a parameter has an invalid value, or there are too many entries
     */
    public static EntryCompareUrl of(Map<String, List<String>> parameters) {
        List<String> named = parameters.getOrDefault(ENTRY, List.of()).stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
        if (named.size() > MOST_NAMED) {
            throw new BadRequest("比べる項目の候補にできるのは" + MOST_NAMED + "件までです。" + named.size() + "件あります。");
        }
        SearchUrl search = SearchUrl.of(parameters.entrySet().stream()
                .filter(parameter -> Set.of("q", "exact").contains(parameter.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        SearchUrl find = SearchUrl.of(Map.of("q", parameters.getOrDefault(FIND, List.of())));
        return new EntryCompareUrl(named, search.q(), search.exact(), find.q(), CameFrom.of(parameters));
    }

    /** The comparison of these entries, found by this search. */
    public static EntryCompareUrl of(Collection<EntryId> entries, SearchUrl search) {
        return new EntryCompareUrl(
                entries.stream().map(EntryId::value).toList(), search.q(), search.exact(), "", CameFrom.of(search));
    }

    /** The named entries, each once. */
    public List<String> entries() {
        return List.copyOf(new LinkedHashSet<>(named));
    }

    /** The entries that are named more than once. */
    public List<String> repeated() {
        Set<String> seen = new HashSet<>();
        return named.stream().filter(id -> !seen.add(id)).distinct().toList();
    }

    /** With another entry in the last place. */
    public EntryCompareUrl with(EntryId added) {
        List<String> more = new ArrayList<>(entries());
        more.add(added.value());
        return new EntryCompareUrl(more, q, exact, find, from);
    }

    /** Without an entry. */
    public EntryCompareUrl without(EntryId removed) {
        List<String> fewer = new ArrayList<>(entries());
        fewer.remove(removed.value());
        return new EntryCompareUrl(fewer, q, exact, find, from);
    }

    /** The comparison of these entries only, without a query for others. */
    public EntryCompareUrl only(Collection<EntryId> entries) {
        return new EntryCompareUrl(entries.stream().map(EntryId::value).toList(), q, exact, "", from);
    }

    /** Reached from there. */
    public EntryCompareUrl from(CameFrom origin) {
        return new EntryCompareUrl(named, q, exact, find, origin);
    }

    /** Without highlights. */
    public EntryCompareUrl unmarked() {
        return new EntryCompareUrl(named, "", new TreeSet<>(), find, from);
    }

    /** The search whose words are highlighted. */
    public SearchUrl search() {
        return SearchUrl.HOME.asking(q).withExact(exact);
    }

    /** The query string with its question mark. */
    public String parameters() {
        List<String> pairs = new ArrayList<>();
        entries().forEach(id -> pairs.add(Addresses.parameter(ENTRY, id)));
        if (pairs.isEmpty()) {
            pairs.add(Addresses.parameter(ENTRY, ""));
        }
        Optional.of(q).filter(text -> !text.isEmpty()).ifPresent(text -> pairs.add(Addresses.parameter("q", text)));
        exact.forEach(word -> pairs.add(Addresses.parameter("exact", word)));
        Optional.of(find).filter(text -> !text.isEmpty()).ifPresent(text -> pairs.add(Addresses.parameter(FIND, text)));
        from.addTo(pairs);
        return "?" + String.join("&", pairs);
    }

    /** The URL of the page in this state. */
    @Override
    public String toString() {
        return "/compare" + parameters();
    }
}
