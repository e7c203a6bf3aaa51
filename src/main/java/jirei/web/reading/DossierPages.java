package jirei.web.reading;

import io.javalin.http.Context;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.search.IndexView;
import jirei.web.http.Html;
import jirei.web.http.Routes;
import jirei.web.study.CityStudy;
import jirei.web.study.DossierNeighbours;
import jirei.web.study.StudyLookup;
import jirei.web.url.SearchUrl;

/** The pages of the dossiers. */
public final class DossierPages {
    private final Html html;

    public DossierPages(Html html) {
        this.html = html;
    }

    public void addTo(Routes routes) {
        routes.read("/dossiers/{city}", this::dossier);
    }

    private void dossier(Context context, IndexView view) {
        StudyLookup lookup = new StudyLookup(view);
        SearchUrl search = SearchUrl.of(context.queryParamMap());
        Dossier dossier = lookup.dossier(context.pathParam("city"), context.queryParam("file"));
        City city = dossier.city().orElseThrow();
        CityStudy study = CityStudy.read(view, dossier, city, view.search(search.request(lookup.parse(search))));
        DossierPage page = DossierPage.of(study, search, DossierNeighbours.around(dossier, lookup.dossiers()));
        html.send(context, "reading/dossier.jte", page);
    }
}
