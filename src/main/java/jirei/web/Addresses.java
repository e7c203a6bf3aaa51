package jirei.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jirei.casestudy.EntryId;

/** The addresses of what is not a search. */
final class Addresses {
    private Addresses() {}

    /** The page of an entry; it carries the search it was found by, so that one can go back. */
    static String entry(EntryId id, SearchUrl search) {
        return "/entries/" + segment(id.value()) + search.parameters();
    }

    /** The place on that page where entries like it are named. */
    static String similar(EntryId id, SearchUrl search) {
        return entry(id, search) + "#similar";
    }

    /** The text as one segment of a path, where a blank is not a plus. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
