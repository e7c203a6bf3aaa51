package jirei.web.url;

import jirei.search.Sort;

/** The addresses of a search as a feed. */
public final class FeedUrl {
    /** The path of feeds in Atom. */
    public static final String ATOM = "/feed.atom";

    /** The path of feeds in JSON Feed. */
    public static final String JSON = "/feed.json";

    private FeedUrl() {}

    /** The feed of a search, which is always in one order and has one page. */
    public static String of(String path, SearchUrl search) {
        SearchUrl list = search.sorted(Sort.RELEVANCE).page(1);
        return path + list.as(list.usualView()).parameters();
    }
}
