package jirei.web.feed;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.Sort;
import jirei.search.Suggestion;
import jirei.web.http.Json;
import jirei.web.http.NotFound;
import jirei.web.http.Routes;
import jirei.web.study.StudyLookup;
import jirei.web.url.Addresses;
import jirei.web.url.BaseUrl;
import jirei.web.url.SearchUrl;

/** How search engines find the pages, and how a browser adds Jirei as a search engine. */
public final class DiscoveryRoutes {
    private static final int SUGGESTIONS = 8;
    private static final String XML = "application/xml;charset=utf-8";

    public void addTo(Routes routes) {
        routes.read(
                "/sitemap.xml",
                (context, view) -> context.contentType(XML).result(sitemap(view).first(BaseUrl.of(context))));
        routes.read("/sitemap-{number}.xml", this::part);
        routes.read("/opensearch.xml", this::description);
        routes.read("/suggest.json", this::suggest);
    }

    private void part(Context context, IndexView view) {
        String number = context.pathParam("number");
        String part = sitemap(view)
                .part(number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0, BaseUrl.of(context))
                .orElseThrow(() -> new NotFound("サイトマップに「" + number + "」番はありません。/sitemap.xml から始めてください。"));
        context.contentType(XML).result(part);
    }

    private static Sitemap sitemap(IndexView view) {
        Stream<String> dossiers = view.dossiers().stream()
                .map(Dossier::city)
                .flatMap(city -> city.map(City::name).stream())
                .distinct()
                .map(city -> Addresses.dossier(city, SearchUrl.HOME));
        SearchUrl all = SearchUrl.list("", Set.of(), List.of(), Sort.PAGE, PageNumber.FIRST, PageSize.DEFAULT);
        Stream<String> entries =
                view.search(all.request(new StudyLookup(view).parse(all))).ids(Math.max(1, view.size())).stream()
                        .map(id -> Addresses.entry(id, SearchUrl.HOME));
        return new Sitemap(
                Stream.of(Stream.of("/", "/compare", "/help", "/about"), dossiers, entries)
                        .flatMap(paths -> paths)
                        .toList(),
                Sitemap.MOST);
    }

    private void description(Context context) {
        BaseUrl base = BaseUrl.of(context);
        context.contentType("application/opensearchdescription+xml;charset=utf-8")
                .result(XmlDocument.of(
                        "OpenSearchDescription",
                        "http://a9.com/-/spec/opensearch/1.1/",
                        xml -> xml.element("ShortName", "Jirei")
                                .element("LongName", "Jirei 事例検索")
                                .element("Description", "デジタル行政の事例を検索します。")
                                .element("Language", "ja")
                                .element("InputEncoding", "UTF-8")
                                .element("OutputEncoding", "UTF-8")
                                .empty("Url", "type", "text/html", "template", base.address("/?q={searchTerms}"))
                                .empty(
                                        "Url",
                                        "type",
                                        "application/x-suggestions+json",
                                        "rel",
                                        "suggestions",
                                        "template",
                                        base.address("/suggest.json?q={searchTerms}"))
                                .empty(
                                        "Url",
                                        "type",
                                        AtomFeed.MEDIA_TYPE,
                                        "rel",
                                        "collection",
                                        "template",
                                        base.address("/feed.atom?q={searchTerms}"))
                                .empty(
                                        "Url",
                                        "type",
                                        "application/opensearchdescription+xml",
                                        "rel",
                                        "self",
                                        "template",
                                        base.address("/opensearch.xml"))));
    }

    /** In the form that browsers ask for: what was typed, the completions, what each is, and where it leads. */
    private void suggest(Context context, IndexView view) {
        String typed = Objects.requireNonNullElse(context.queryParam("q"), "");
        List<Suggestion> suggestions = view.suggest(typed, SUGGESTIONS);
        BaseUrl base = BaseUrl.of(context);
        SearchUrl search = SearchUrl.HOME.asking(typed);
        Json.send(
                context,
                HttpStatus.OK,
                "application/x-suggestions+json",
                List.of(
                        typed,
                        suggestions.stream().map(Suggestion::text).toList(),
                        suggestions.stream().map(Suggestion::kindLabel).toList(),
                        suggestions.stream()
                                .map(suggestion ->
                                        base.address(search.picking(suggestion).toString()))
                                .toList()));
    }
}
