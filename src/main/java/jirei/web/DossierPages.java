package jirei.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
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
        SearchUrl search = SearchUrl.of(context.queryParamMap());
        Dossier dossier = library.dossier(context.pathParam("city"), context.queryParam("file"));
        City city = dossier.city().orElseThrow();
        CityStudy study = CityStudy.read(engine, dossier, city, search.request(library.parse(search)));
        DossierPage page = DossierPage.of(study, search, Shelf.around(dossier, engine.dossiers()));
        Pages.send(context, templates.render("dossier.jte", page));
    }
}
