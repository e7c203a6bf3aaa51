package jirei.web.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jirei.export.ExportFormat;
import jirei.export.Report;
import jirei.web.parts.Counts;
import jirei.web.parts.Link;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;

/**
 * The page that says what an export will have, and offers the formats.
 *
 * @param selection the ticked hits; empty for all that the search finds
 * @param found the number of these entries
 */
public record ExportPage(SearchUrl url, Selection selection, int found) {
    /** With more entries than these a document is made only after asking: nobody wants it by accident. */
    private static final int LONG_DOCUMENT = 100;

    /** The address of the page. */
    static String address(SearchUrl url, Selection selection) {
        return "/export" + parameters(url, selection);
    }

    /** The exports in a menu, and the page with a title and columns to choose; a long document leads there first. */
    static List<Link> menu(SearchUrl url, int found) {
        Selection all = new Selection(List.of());
        Stream<Link> files = Arrays.stream(ExportFormat.values())
                .map(format -> isLongDocument(format, found)
                        ? Link.to(format.label() + "…", address(url, all))
                        : Link.to(format.label(), file(format, url, all)));
        return Stream.concat(files, Stream.of(Link.to("題名や列を選ぶ…", address(url, all))))
                .toList();
    }

    /** What the files will have, in Japanese. */
    static String content(int found) {
        return found > Report.LIMIT
                ? Counts.format(found) + "件のうち先頭の" + Counts.format(Report.LIMIT) + "件を書き出します"
                : Counts.format(found) + "件を書き出します";
    }

    /** The subject of the export. */
    public String subject() {
        String search = SearchPage.heading(url.as(ResultView.LIST));
        return selection.isEmpty() ? search : search + "から選んだ項目";
    }

    /** What the files will have, in Japanese. */
    public String content() {
        return content(found);
    }

    /** Whether a document of all these entries would be long. */
    public boolean isLong() {
        return found > LONG_DOCUMENT;
    }

    /** A link to the file in each format, with the number of its entries. */
    public List<Link> files() {
        int count = Math.min(found, Report.LIMIT);
        return Arrays.stream(ExportFormat.values())
                .map(format -> Link.to(format.label() + " " + Counts.format(count) + "件", file(format, url, selection)))
                .toList();
    }

    /** The search. */
    public String back() {
        return url.toString();
    }

    private static boolean isLongDocument(ExportFormat format, int found) {
        return found > LONG_DOCUMENT && format.isDocument();
    }

    private static String file(ExportFormat format, SearchUrl url, Selection selection) {
        return "/export." + format.extension() + parameters(url, selection);
    }

    private static String parameters(SearchUrl url, Selection selection) {
        String search = url.page(1).parameters();
        String ids = selection.parameters("id");
        return search.isEmpty() && !ids.isEmpty() ? "?" + ids.substring(1) : search + ids;
    }
}
