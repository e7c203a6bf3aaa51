package jirei.web.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jirei.web.url.BaseUrl;

/**
 * The addresses of all pages, as search engines read them (sitemaps.org). A site with more addresses than one file may
 * have is an index of several.
 *
 * @param paths of the pages
 * @param most addresses in a file
 */
record Sitemap(List<String> paths, int most) {
    /** The limit of the protocol. */
    static final int MOST = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    Sitemap {
        paths = List.copyOf(paths);
    }

    /** The whole, or an index of the parts. */
    String first(BaseUrl base) {
        if (paths.size() <= most) {
            return urls(paths, base);
        }
        return XmlDocument.of(
                "sitemapindex",
                NAMESPACE,
                xml -> IntStream.rangeClosed(1, parts())
                        .forEach(number -> xml.element(
                                "sitemap", part -> part.element("loc", base.address("/sitemap-" + number + ".xml")))));
    }

    /**
     * A part.
     *
     * @param number from 1; there is none of another number
     */
    Optional<String> part(int number, BaseUrl base) {
        if (number < 1 || number > parts()) {
            return Optional.empty();
        }
        int from = (number - 1) * most;
        return Optional.of(urls(paths.subList(from, Math.min(from + most, paths.size())), base));
    }

    private int parts() {
        return Math.ceilDiv(paths.size(), most);
    }

    private static String urls(List<String> paths, BaseUrl base) {
        return XmlDocument.of(
                "urlset",
                NAMESPACE,
                xml -> paths.forEach(path -> xml.element("url", url -> url.element("loc", base.address(path)))));
    }
}
