package jirei.web;

import io.javalin.config.RoutesConfig;

/** The page that explains how to search and how to read what is found. */
final class HelpPages {
    private final Templates templates;

    HelpPages(Templates templates) {
        this.templates = templates;
    }

    void addTo(RoutesConfig routes) {
        Routes.read(routes, "/help", context -> Pages.send(context, templates.render("help.jte", new HelpPage())));
    }
}
