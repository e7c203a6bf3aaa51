package jirei.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.query.ParsedQuery;
import jirei.query.Query;
import jirei.query.QueryParser;
import jirei.search.Refinement;
import jirei.search.SearchEngine;

/** Fetches what an address names, or says that there is no such thing. */
final class Library {
    private final SearchEngine engine;

    Library(SearchEngine engine) {
        this.engine = engine;
    }

    /** The query that the text of an address asks, with notes on all that was not understood in the address. */
    ParsedQuery parse(SearchUrl url) {
        ParsedQuery query = QueryParser.parse(url.q());
        List<String> notes = new ArrayList<>(query.notes());
        notes.addAll(unknownCities(query.query(), url.refinements()));
        return new ParsedQuery(query.text(), query.query(), notes);
    }

    /**
     * The entry of this name.
     *
     * @throws NotFound if there is none
     */
    Entry entry(String id) {
        try {
            return engine.entry(new EntryId(id)).orElseThrow(() -> noEntry(id));
        } catch (IllegalArgumentException e) {
            throw noEntry(id);
        }
    }

    /** The entry so many places behind (or before, where negative) another of its dossier, if there is one. */
    Optional<Entry> beside(Entry entry, int distance) {
        List<EntryId> ids = dossierOf(entry).map(Dossier::entries).orElseGet(List::of);
        int there = ids.indexOf(entry.id()) + distance;
        return there < 0 || there >= ids.size() ? Optional.empty() : engine.entry(ids.get(there));
    }

    /** How many entries of the dossier there are, and which of them the entry is: {@code 23項目中15番目}. */
    String placeInDossier(Entry entry) {
        List<EntryId> ids = dossierOf(entry).map(Dossier::entries).orElseGet(List::of);
        return Counts.format(ids.size()) + "項目中" + Counts.format(ids.indexOf(entry.id()) + 1) + "番目";
    }

    /** The dossier that the entry is part of; none if it was removed a moment ago. */
    Optional<Dossier> dossierOf(Entry entry) {
        return engine.dossiers().stream()
                .filter(dossier ->
                        dossier.provenance().file().equals(entry.provenance().file()))
                .findFirst();
    }

    /**
     * The dossier on the city.
     *
     * @throws NotFound if there is none
     */
    Dossier dossier(String city) {
        return engine.dossier(city).orElseThrow(() -> {
            String known = String.join(
                    "、",
                    engine.dossiers().stream()
                            .flatMap(dossier -> dossier.city().map(City::name).stream())
                            .distinct()
                            .toList());
            return new NotFound("「" + city + "」の調査資料はありません。あるのは " + known + " です。");
        });
    }

    /** Says of each city that the query or the refinements name and that was not researched that this is so. */
    private List<String> unknownCities(Query query, Set<Refinement> refinements) {
        List<City> known = engine.dossiers().stream()
                .flatMap(dossier -> dossier.city().stream())
                .toList();
        Stream<String> picked = refinements.stream()
                .filter(refinement -> refinement.dimension() == Dimension.CITY)
                .map(Refinement::value)
                .filter(name -> known.stream().noneMatch(city -> city.name().equals(name)));
        Stream<String> typed =
                citiesIn(query).filter(name -> City.called(name, known).isEmpty());
        return Stream.concat(picked, typed)
                .distinct()
                .map(name -> "「" + name + "」の調査資料はありません（調査されていない都市です）。")
                .toList();
    }

    private static Stream<String> citiesIn(Query query) {
        return switch (query) {
            case Query.Field field -> field.dimension() == Dimension.CITY ? field.values().stream() : Stream.empty();
            case Query.And and -> and.queries().stream().flatMap(Library::citiesIn);
            case Query.Or or -> or.queries().stream().flatMap(Library::citiesIn);
            case Query.Not not -> citiesIn(not.query());
            case Query.MatchAll all -> Stream.empty();
            case Query.Words words -> Stream.empty();
            case Query.Phrase phrase -> Stream.empty();
        };
    }

    private static NotFound noEntry(String id) {
        return new NotFound("項目「" + id + "」はありません。資料から削除されたか、名前が変わった可能性があります。");
    }
}
