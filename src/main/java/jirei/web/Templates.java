package jirei.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Fills in the templates, which are compiled with the program. */
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "jirei.web.templates");
    private final Assets assets;

    Templates(Assets assets) {
        this.assets = assets;
    }

    /** The template with one record in it, named {@code page} there. */
    String render(String template, Object page) {
        StringOutput output = new StringOutput();
        engine.render(template, Map.of("page", page, "assets", assets), output);
        return output.toString();
    }
}
