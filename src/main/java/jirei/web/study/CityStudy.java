package jirei.web.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Rating;
import jirei.casestudy.Region;
import jirei.casestudy.Theme;
import jirei.search.IndexView;
import jirei.search.MarkedEntry;
import jirei.search.MarkedEntry.MarkedFact;
import jirei.search.MarkedText;
import jirei.search.Search;

/**
 * A dossier in the sections of the study: basic data, organisations, themes, and the rest.
 *
 * @param entries all entries of the dossier, in its order
 */
public record CityStudy(Dossier dossier, City city, List<MarkedEntry> entries) {
    public CityStudy {
        entries = List.copyOf(entries);
    }

    /** The study of a city, with all marked that the search marks. */
    public static CityStudy read(IndexView view, Dossier dossier, City city, Search search) {
        List<EntryId> entries =
                entries(view, dossier, city).stream().map(Entry::id).toList();
        return new CityStudy(dossier, city, search.marked(entries));
    }

    /** The entries of a dossier; of a gathered one, all entries in its city. */
    public static List<Entry> entries(IndexView view, Dossier dossier, City city) {
        return view.dossier(city.name()).isPresent()
                ? view.entries(dossier.provenance().file())
                : view.entriesIn(city.name());
    }

    /**
     * A dossier on a city that has none of its own, made of the entries of tables in that city. Its provenance is that
     * of the first, and it rates no theme. Empty if there are no such entries.
     */
    static Optional<Dossier> gathered(IndexView view, String city) {
        List<Entry> entries = view.entriesIn(city);
        return entries.stream()
                .findFirst()
                .map(first -> new Dossier(first.provenance(), first.city(), Map.of(), entries.size()));
    }

    /** The country and region of a city: {@code 韓国、アジア}; empty where neither is known. */
    public static Optional<String> whereabouts(City city) {
        List<String> known = Stream.of(city.country(), city.region().map(Region::label))
                .flatMap(Optional::stream)
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(String.join("、", known));
    }

    /** The entries with basic data. */
    public List<MarkedEntry> profile() {
        return entries.stream().filter(CityStudy::isProfile).toList();
    }

    /** The organisations of the city as a whole. */
    public List<MarkedEntry> organizations() {
        return entries.stream().filter(CityStudy::isOrganization).toList();
    }

    /** The entries without a theme that are neither basic data nor organisations. */
    public List<MarkedEntry> rest() {
        return entries.stream()
                .filter(marked -> marked.entry().theme().isEmpty() && !isProfile(marked) && !isOrganization(marked))
                .toList();
    }

    /** The section on a theme. */
    public ThemeStudy on(Theme theme) {
        return new ThemeStudy(
                theme,
                Optional.ofNullable(dossier.ratings().get(theme)),
                entries.stream()
                        .filter(marked -> marked.entry().theme().equals(Optional.of(theme)))
                        .toList());
    }

    /** Whether the dossier has the structure of the study: some theme has a rating or an entry. */
    public boolean hasThemes() {
        return !dossier.ratings().isEmpty()
                || entries.stream().anyMatch(marked -> marked.entry().theme().isPresent());
    }

    /** The basic data, preceded by country and region where the profile does not state them. */
    public List<MarkedFact> facts() {
        List<MarkedFact> written =
                profile().stream().flatMap(marked -> marked.facts().stream()).toList();
        Stream<Fact> known = Stream.of(
                        city.country().map(country -> new Fact("国", country)),
                        city.region().map(region -> new Fact("地域", region.label())))
                .flatMap(Optional::stream)
                .filter(fact ->
                        written.stream().noneMatch(other -> other.label().text().equals(fact.label())));
        return Stream.concat(known.map(CityStudy::plain), written.stream()).toList();
    }

    private static MarkedFact plain(Fact fact) {
        return new MarkedFact(MarkedText.plain(fact.label()), MarkedText.plain(fact.value()));
    }

    private static boolean isProfile(MarkedEntry marked) {
        return marked.entry().kind() == EntryKind.PROFILE;
    }

    private static boolean isOrganization(MarkedEntry marked) {
        Entry entry = marked.entry();
        return entry.kind() == EntryKind.ORGANIZATION && entry.theme().isEmpty();
    }

    /**
     * The section of a dossier on one theme.
     *
     * @param rating empty where the theme was not researched
     */
    public record ThemeStudy(Theme theme, Optional<Rating> rating, List<MarkedEntry> entries) {
        /** The entries of one kind. */
        public List<MarkedEntry> of(EntryKind kind) {
            return entries.stream()
                    .filter(marked -> marked.entry().kind() == kind)
                    .toList();
        }

        /** The entries that are neither plans nor initiatives. */
        public List<MarkedEntry> others() {
            return entries.stream()
                    .filter(marked -> marked.entry().kind() != EntryKind.PLAN
                            && marked.entry().kind() != EntryKind.INITIATIVE)
                    .toList();
        }

        /** The reason why entries are missing here. */
        public Gap gap() {
            boolean found = rating.isPresent() && rating.get() != Rating.NONE;
            if (found || !entries.isEmpty()) {
                return Gap.UNWRITTEN;
            }
            return rating.isPresent() ? Gap.NOTHING_FOUND : Gap.UNRESEARCHED;
        }
    }
}
