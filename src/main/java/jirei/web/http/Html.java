package jirei.web.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Fills in the templates, which are compiled with the program, and sends them: whole pages, or for htmx only a part. */
public final class Html {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Html.class.getClassLoader(), "jirei.web.templates");
    private final Assets assets;

    /** Pages with these style sheets and scripts. */
    public Html(Assets assets) {
        this.assets = assets;
    }

    /** Sends the template with one record in it, named {@code page} there. Browsers ask for it anew each time. */
    public void send(Context context, String template, Object page) {
        StringOutput output = new StringOutput();
        engine.render(template, Map.of("page", page, "assets", assets), output);
        context.header("Cache-Control", "no-cache")
                .contentType("text/html;charset=utf-8")
                .result(output.toString());
    }

    /** Whether htmx asks for a part of the page; the answer's {@code Vary} header says that it depends on that. */
    public static boolean isPart(Context context) {
        context.header("Vary", "Accept-Encoding, HX-Request, HX-History-Restore-Request");
        return context.header("HX-Request") != null && context.header("HX-History-Restore-Request") == null;
    }
}
