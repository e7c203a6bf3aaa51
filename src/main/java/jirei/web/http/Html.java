package jirei.web.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders precompiled templates: whole pages, or fragments for htmx. */
public final class Html {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Html.class.getClassLoader(), "jirei.web.templates");
    private final Assets assets;

    /** Renders pages with these style sheets and scripts. */
    public Html(Assets assets) {
        this.assets = assets;
    }

    /** Sends a template with one record, called {@code page} in the template. Browsers revalidate it each time. */
    public void send(Context context, String template, Object page) {
        StringOutput output = new StringOutput();
        engine.render(template, Map.of("page", page, "assets", assets), output);
        context.header("Cache-Control", "no-cache")
                .contentType("text/html;charset=utf-8")
                .result(output.toString());
    }

    /** Whether htmx requests a fragment; sets the {@code Vary} header accordingly. */
    public static boolean isPart(Context context) {
        varies(context);
        return context.header("HX-Request") != null && context.header("HX-History-Restore-Request") == null;
    }

    /** Says that the answer to htmx may be another. */
    static void varies(Context context) {
        context.header("Vary", "Accept-Encoding, HX-Request, HX-History-Restore-Request");
    }
}
