package jirei.mcp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.casestudy.EntryId;
import jirei.casestudy.Theme;
import jirei.search.MarkedEntry;
import jirei.search.Search;
import jirei.web.study.CityStudy;
import jirei.web.study.CityStudy.ThemeStudy;
import jirei.web.url.CompareUrl;
import jirei.web.url.SearchUrl;
import org.jspecify.annotations.Nullable;

/**
 * Cities side by side.
 *
 * @param evidence {@code no evidence} where no city has an entry
 * @param coverage what was researched and what not; null where there is evidence
 * @param address of the comparison on the page
 */
record ComparisonAnswer(
        String evidence, List<ThemeRow> themes, @Nullable Coverage coverage, String address) {
    /** The most passages of a city on a theme. */
    private static final int MOST = 5;

    /** A theme with a cell for each city. */
    record ThemeRow(String theme, List<ComparedCity> cities) {}

    /**
     * A city on a theme.
     *
     * @param rating {@code NOT_RESEARCHED} in place of one
     * @param entries how many there are, of which the first are the passages
     * @param gap the reason why there is none, in Japanese; null if there is one
     */
    record ComparedCity(
            String city,
            String rating,
            int entries,
            List<CitedPassage> passages,
            @Nullable String gap) {}

    /** @throws jirei.web.http.NotFound if a city was not researched */
    static ComparisonAnswer of(SearchUrl asked, Asking asking) {
        CompareUrl url = CompareUrl.of(asking.lookup().named(asked));
        Search search = asking.view().search(asked.request(asking.lookup().parse(asked)));
        Optional<Set<EntryId>> found = asked.q().isEmpty()
                ? Optional.empty()
                : Optional.of(search.isAnswered() ? Set.copyOf(search.ids(1_000)) : Set.of());
        List<CityStudy> cities = url.cities().stream()
                .map(city -> asking.lookup().dossier(city, null))
                .map(dossier -> study(dossier, asking))
                .toList();
        List<ThemeRow> rows = (url.themes().isEmpty() ? Arrays.stream(Theme.values()) : url.themes().stream())
                .map(theme -> new ThemeRow(
                        theme.label(),
                        cities.stream()
                                .map(city -> cell(city, theme, found, asking))
                                .toList()))
                .toList();
        boolean evident = rows.stream().flatMap(row -> row.cities().stream()).anyMatch(cell -> cell.entries() > 0);
        return new ComparisonAnswer(
                evident ? SearchAnswer.FOUND : SearchAnswer.NO_EVIDENCE,
                rows,
                evident ? null : Coverage.of(asked, asking),
                asking.base().address(url.toString()));
    }

    private static CityStudy study(Dossier dossier, Asking asking) {
        City city = dossier.city().orElseThrow();
        return new CityStudy(
                dossier,
                city,
                CityStudy.entries(asking.view(), dossier, city).stream()
                        .map(MarkedEntry::plain)
                        .toList());
    }

    private static ComparedCity cell(CityStudy city, Theme theme, Optional<Set<EntryId>> found, Asking asking) {
        ThemeStudy study = city.on(theme);
        List<CitedPassage> passages = study.entries().stream()
                .map(MarkedEntry::entry)
                .filter(entry -> found.isEmpty() || found.get().contains(entry.id()))
                .map(entry -> CitedPassage.brief(entry, asking))
                .toList();
        String gap = study.entries().isEmpty() ? study.gap().sentence() : "検索語に合う項目はありません（調査済み）。";
        return new ComparedCity(
                city.city().name(),
                Coverage.rating(city.dossier(), theme),
                passages.size(),
                passages.stream().limit(MOST).toList(),
                passages.isEmpty() ? gap : null);
    }
}
