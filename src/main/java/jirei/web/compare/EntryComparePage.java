package jirei.web.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.Theme;
import jirei.search.Hit;
import jirei.search.MarkedEntry;
import jirei.search.MarkedText.Segment;
import jirei.search.SearchResult;
import jirei.web.parts.CardFacts;
import jirei.web.parts.Counts;
import jirei.web.parts.Download;
import jirei.web.parts.Link;
import jirei.web.url.Addresses;
import jirei.web.url.CameFrom;
import jirei.web.url.CompareUrl;
import jirei.web.url.EntryCompareUrl;

/**
 * Entries side by side, and the lists from which they are picked.
 *
 * @param notes the parts of the address that could not be followed, and what to do
 * @param chosen the named entries that exist; more than can be compared where there is no comparison
 * @param offers lists of entries to add; none where there is no room for another
 */
public record EntryComparePage(
        EntryCompareUrl url,
        List<String> notes,
        List<EntryHead> chosen,
        Optional<EntryComparison> comparison,
        List<EntryOffers> offers) {
    public EntryComparePage {
        notes = List.copyOf(notes);
        chosen = List.copyOf(chosen);
        offers = List.copyOf(offers);
    }

    /**
     * An entry that is compared, or could be.
     *
     * @param marked the title with the words of the search marked
     * @param href its own page
     * @param change the comparison without it, or with it added
     */
    public record EntryHead(
            String id,
            String title,
            List<Segment> marked,
            Optional<String> city,
            String href,
            CardFacts facts,
            String change) {
        public EntryHead {
            marked = List.copyOf(marked);
        }

        /** The title behind the city, which tells entries of the same name apart: {@code ソウル: スマート防犯カメラ}. */
        public String name() {
            return city.map(name -> name + ": ").orElse("") + title;
        }
    }

    /** Entries to add, with the reason why they are offered, in Japanese. */
    public record EntryOffers(String heading, List<EntryHead> entries) {
        public EntryOffers {
            entries = List.copyOf(entries);
        }
    }

    static EntryComparePage of(EntryCompareUrl url, EntryComparisons comparisons) {
        List<Entry> entries = comparisons.entries(url);
        EntryCompareUrl usable = url.only(entries.stream().map(Entry::id).toList());
        Optional<EntryComparison> comparison = comparisons.of(url, entries);
        List<MarkedEntry> chosen = comparison
                .map(EntryComparison::entries)
                .orElseGet(() -> entries.stream().map(MarkedEntry::plain).toList());
        return new EntryComparePage(
                url,
                notes(url, entries),
                chosen.stream()
                        .map(marked ->
                                head(marked, url, usable.without(marked.entry().id())))
                        .toList(),
                comparison,
                entries.size() < EntryCompareUrl.MOST_ENTRIES ? offers(url, usable, entries, comparisons) : List.of());
    }

    /** The heading of the page. */
    public String heading() {
        return comparison.map(some -> some.entries().size() + "件の項目を比較").orElse("項目を比較");
    }

    /** Whether so many entries are named that the reader has to choose among them. */
    public boolean isOverfull() {
        return chosen.size() > EntryCompareUrl.MOST_ENTRIES;
    }

    /** Whether there is no room for another entry. */
    public boolean isFull() {
        return chosen.size() >= EntryCompareUrl.MOST_ENTRIES;
    }

    /** The parameters of the chosen entries, to which a script adds others. */
    public String chosenParameters() {
        return url.only(chosen.stream().map(EntryHead::id).map(EntryId::new).toList())
                .parameters();
    }

    /** Whether an entry is among the first ones, which are proposed where there are too many. */
    public boolean isProposed(EntryHead entry) {
        return chosen.indexOf(entry) < EntryCompareUrl.MOST_ENTRIES;
    }

    /** Whether the lists of entries to add are open. */
    public boolean isAdding() {
        return comparison.isEmpty() || !url.find().isEmpty();
    }

    /** Whether words of the search are marked. */
    public boolean isMarked() {
        return comparison.isPresent() && url.search().looksForWords();
    }

    /** The search in which the entries were found. */
    public Optional<Link> back() {
        return url.from().search().map(search -> Link.to("検索結果へ戻る", search.toString()));
    }

    /** The comparison as files. */
    public List<Link> exports() {
        return Download.links(
                "/compare", url.only(ids()).from(CameFrom.ELSEWHERE).parameters());
    }

    /** The comparison of the cities of these entries on their themes, if there are as many cities as it needs. */
    public Optional<Link> cities() {
        List<Entry> entries = comparison.map(EntryComparison::entries).orElse(List.of()).stream()
                .map(MarkedEntry::entry)
                .toList();
        List<String> cities = entries.stream()
                .flatMap(entry -> entry.city().map(City::name).stream())
                .toList();
        Set<Theme> themes =
                entries.stream().flatMap(entry -> entry.theme().stream()).collect(Collectors.toSet());
        CompareUrl compared = new CompareUrl(cities, themes, url.q(), url.exact(), url.from());
        return compared.isComparable()
                ? Optional.of(Link.to(compared.cities().size() + "都市を比較", compared.toString()))
                : Optional.empty();
    }

    private List<EntryId> ids() {
        return comparison.map(EntryComparison::entries).orElse(List.of()).stream()
                .map(marked -> marked.entry().id())
                .toList();
    }

    private static List<String> notes(EntryCompareUrl url, List<Entry> entries) {
        List<String> notes = new ArrayList<>();
        EntryComparisons.unknown(url, entries)
                .forEach(id -> notes.add("「" + id + "」という項目は今の資料にありません。資料から削除されたか、名前が変わった可能性があります。"));
        for (Entry entry : entries) {
            if (url.repeated().contains(entry.id().value())) {
                notes.add("「" + entry.title() + "」は2回以上指定されているため、1つにまとめました。");
            }
        }
        int count = entries.size();
        if (count > EntryCompareUrl.MOST_ENTRIES) {
            notes.add("一度に比べられるのは" + EntryCompareUrl.MOST_ENTRIES + "件までです。" + count + "件が選ばれています。比べる項目を選び直してください。");
        } else if (count < EntryCompareUrl.FEWEST_ENTRIES && !url.named().isEmpty()) {
            notes.add("比べる項目を、あと" + (EntryCompareUrl.FEWEST_ENTRIES - count) + "件以上選んでください。");
        }
        return List.copyOf(notes);
    }

    private static List<EntryOffers> offers(
            EntryCompareUrl url, EntryCompareUrl usable, List<Entry> entries, EntryComparisons comparisons) {
        List<EntryOffers> offers = new ArrayList<>();
        if (!url.find().isEmpty()) {
            SearchResult result = comparisons.found(url);
            List<Entry> hits =
                    result.hits().stream().filter(Hit::counted).map(Hit::entry).toList();
            String count = "「" + url.find() + "」に合う項目 " + Counts.format(result.total()) + "件";
            offers.add(offered(
                    result.total() > hits.size() ? count + "のうち" + hits.size() + "件" : count, hits, url, usable));
        }
        List<Entry> similar = comparisons.similarTo(entries);
        if (!similar.isEmpty()) {
            offers.add(offered("似た項目", similar, url, usable));
        }
        return List.copyOf(offers);
    }

    private static EntryOffers offered(
            String heading, List<Entry> entries, EntryCompareUrl url, EntryCompareUrl usable) {
        Set<String> chosen = new LinkedHashSet<>(usable.entries());
        return new EntryOffers(
                heading,
                entries.stream()
                        .filter(entry -> !chosen.contains(entry.id().value()))
                        .map(entry -> head(MarkedEntry.plain(entry), url, usable.with(entry.id())))
                        .toList());
    }

    private static EntryHead head(MarkedEntry marked, EntryCompareUrl url, EntryCompareUrl change) {
        Entry entry = marked.entry();
        return new EntryHead(
                entry.id().value(),
                entry.title(),
                marked.title().segments(),
                entry.city().map(City::name),
                Addresses.entry(entry.id(), url.search()),
                CardFacts.of(entry),
                change.toString());
    }
}
