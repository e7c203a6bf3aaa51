package jirei.web.openapi;

import jirei.web.http.Html;
import jirei.web.http.Json;
import jirei.web.http.Routes;

/** The OpenAPI document, for programs and as a page. */
public final class OpenApiRoutes {
    private final Html html;

    /** Routes that render with these templates. */
    public OpenApiRoutes(Html html) {
        this.html = html;
    }

    /** Opens {@code /openapi.json} and {@code /api}. */
    public void addTo(Routes routes) {
        routes.read(
                "/openapi.json",
                context -> Json.send(context, OpenApi.ofProgram().tree()));
        routes.read("/api", context -> html.send(context, "openapi/page.jte", ApiPage.of(OpenApi.ofProgram())));
    }
}
