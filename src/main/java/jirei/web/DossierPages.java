package jirei.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.search.SearchEngine;

/** The pages of the dossiers. */
final class DossierPages {
    private final SearchEngine engine;
    private final Library library;
    private final Templates templates;

    DossierPages(SearchEngine engine, Templates templates) {
        this.engine = engine;
        this.library = new Library(engine);
        this.templates = templates;
    }

    void addTo(RoutesConfig routes) {
        Routes.read(routes, "/dossiers/{city}", this::dossier);
    }

    private void dossier(Context context) {
        String name = context.pathParam("city");
        SearchUrl search = SearchUrl.of(context.queryParamMap());
        Dossier latest = library.dossier(name);
        List<Dossier> all = engine.dossiers();
        Dossier dossier = Optional.ofNullable(context.queryParam("file"))
                .filter(file -> !file.isBlank())
                .map(file -> inFile(file, name, all))
                .orElse(latest);
        City city = dossier.city().orElseThrow();
        CityStudy study = CityStudy.read(engine, dossier, city, search.request(library.parse(search)));
        DossierPage page = DossierPage.of(study, search, Shelf.around(dossier, all));
        Pages.send(context, templates.render("dossier.jte", page));
    }

    private static Dossier inFile(String file, String city, List<Dossier> all) {
        return all.stream()
                .filter(dossier -> dossier.provenance().file().equals(file)
                        && dossier.city().map(City::name).equals(Optional.of(city)))
                .findFirst()
                .orElseThrow(() -> new NotFound("「" + city + "」の調査資料「" + file + "」はありません。"));
    }
}
