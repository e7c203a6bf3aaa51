package jirei.web.reading;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.search.SearchEngine;
import jirei.web.http.Html;
import jirei.web.http.Routes;
import jirei.web.study.CityStudy;
import jirei.web.study.DossierNeighbours;
import jirei.web.study.StudyLookup;
import jirei.web.url.SearchUrl;

/** The pages of the dossiers. */
public final class DossierPages {
    private final SearchEngine engine;
    private final StudyLookup library;
    private final Html html;

    public DossierPages(SearchEngine engine, Html html) {
        this.engine = engine;
        this.library = new StudyLookup(engine);
        this.html = html;
    }

    public void addTo(RoutesConfig routes) {
        Routes.read(routes, "/dossiers/{city}", this::dossier);
    }

    private void dossier(Context context) {
        SearchUrl search = SearchUrl.of(context.queryParamMap());
        Dossier dossier = library.dossier(context.pathParam("city"), context.queryParam("file"));
        City city = dossier.city().orElseThrow();
        CityStudy study = CityStudy.read(engine, dossier, city, search.request(library.parse(search)));
        DossierPage page = DossierPage.of(study, search, DossierNeighbours.around(dossier, engine.dossiers()));
        html.send(context, "reading/dossier.jte", page);
    }
}
