package jirei.web.feed;

/** A feed as Atom (RFC 4287). */
final class AtomFeed {
    static final String MEDIA_TYPE = "application/atom+xml";

    private AtomFeed() {}

    static String of(Feed feed) {
        return XmlDocument.of("feed", "http://www.w3.org/2005/Atom", xml -> {
            xml.element("id", feed.self())
                    .element("title", feed.title())
                    .element("updated", Feed.written(feed.updated()))
                    .element("generator", Feed.GENERATOR)
                    .empty("link", "rel", "self", "type", MEDIA_TYPE, "href", feed.self())
                    .empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
            feed.items().forEach(item -> xml.element("entry", entry -> write(item, entry)));
        });
    }

    private static void write(FeedItem item, XmlDocument xml) {
        xml.element("id", item.address())
                .element("title", item.title())
                .element("updated", Feed.written(item.dated()))
                .element("author", author -> author.element("name", item.author()))
                .empty("link", "rel", "alternate", "type", "text/html", "href", item.address());
        item.via().forEach(source -> xml.empty("link", "rel", "via", "href", source));
        item.tags().forEach(tag -> xml.empty("category", "term", tag));
        item.entry().provenance().notice().ifPresent(notice -> xml.element("rights", notice));
        xml.element("content", item.text(), "type", "text");
    }
}
