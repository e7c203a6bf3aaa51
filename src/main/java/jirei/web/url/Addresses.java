package jirei.web.url;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.EntryId;
import jirei.casestudy.Theme;

/** The URLs of entries and dossiers, and the anchors on their pages. */
public final class Addresses {
    /** Bytes of UTF-8 that are not ASCII. */
    private static final Pattern ENCODED_LETTERS = Pattern.compile("(?:%[89A-F][0-9A-F])+");

    private Addresses() {}

    /** The page of an entry, with the search in its parameters for the way back. */
    public static String entry(EntryId id, SearchUrl search) {
        return "/entries/" + segment(id.value()) + search.parameters();
    }

    /** The section of similar entries on that page. */
    public static String similar(EntryId id, SearchUrl search) {
        return entry(id, search) + "#similar";
    }

    /** The URL of a search with non-ASCII letters unencoded, as browsers accept and show it; about a third as long. */
    public static String readable(SearchUrl search) {
        return ENCODED_LETTERS
                .matcher(search.toString())
                .replaceAll(letters ->
                        Matcher.quoteReplacement(URLDecoder.decode(letters.group(), StandardCharsets.UTF_8)));
    }

    /** The page of the latest dossier on a city, with the search whose words are highlighted there. */
    public static String dossier(String city, SearchUrl search) {
        return "/dossiers/" + segment(city) + search.parameters();
    }

    /** The page of the dossier in one file, where a city has several. */
    public static String dossier(String city, String file, SearchUrl search) {
        String latest = dossier(city, search);
        return latest + (latest.contains("?") ? "&" : "?") + parameter("file", file);
    }

    /** The anchor of an entry on the page of its dossier. */
    public static String anchor(EntryId id) {
        return "entry-" + id.value();
    }

    /** The anchor of a theme on the page of a dossier and in a comparison: {@code theme-digital-divide}. */
    public static String anchor(Theme theme) {
        return "theme-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A query parameter, encoded: {@code city=%E3%82%BD%E3%82%A6%E3%83%AB}. */
    public static String parameter(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The text encoded as a path segment, where a space is {@code %20} and not a plus. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
