package jirei.web.about;

import io.javalin.http.Context;
import java.util.Optional;
import jirei.search.IndexView;
import jirei.search.IndexingStatus;
import jirei.web.access.AccessRole;
import jirei.web.http.Html;
import jirei.web.http.Json;
import jirei.web.http.Routes;
import jirei.web.upload.UploadForm;
import jirei.web.upload.UploadSettings;

/** What there is to search, how fresh it is and what was wrong in the files: for people, and for programs that watch. */
public final class StatusPages {
    private final Html html;
    private final Optional<UploadSettings> upload;
    private final IndexingStatus status;

    /**
     * Routes that render with these templates.
     *
     * @param intake the settings of uploads; empty where they are switched off
     * @param status whether the index is up to date
     */
    public StatusPages(Html html, Optional<UploadSettings> intake, IndexingStatus status) {
        this.html = html;
        this.upload = intake;
        this.status = status;
    }

    public void addTo(Routes routes) {
        routes.readNow("/about", this::about);
        routes.api("problems", this::problems);
    }

    private void about(Context context, IndexView view) {
        AboutPage page = AboutPage.of(
                Health.of(view, status),
                view.dossiers(),
                view.problems(),
                upload.map(settings -> UploadForm.of(settings, AccessRole.isAdmin(context))));
        html.send(context, "about/about.jte", page);
    }

    private void problems(Context context, IndexView view) {
        Json.send(context, ProblemsJson.of(view.problems()));
    }
}
