package jirei.web.about;

import jirei.web.http.Html;
import jirei.web.http.Routes;

/** The page that explains how to search and how to read what is found. */
public final class HelpPages {
    private final Html html;

    public HelpPages(Html html) {
        this.html = html;
    }

    public void addTo(Routes routes) {
        routes.read("/help", context -> html.send(context, "about/help.jte", new HelpPage()));
    }
}
