package jirei.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The style sheets and scripts. Their URLs contain a checksum of the content, so that browsers may cache them forever.
 *
 * @param style URL of all style sheets as one file
 * @param script URL of all scripts of the pages as one module
 * @param htmx URL of htmx
 * @param icon URL of the favicon
 */
public record Assets(String style, String script, String htmx, String icon) {
    private static final List<String> STYLES = List.of(
            "/static/colors.css",
            "/static/base.css",
            "/static/header.css",
            "/static/folds.css",
            "/static/keys.css",
            "/static/filters.css",
            "/static/years.css",
            "/static/search.css",
            "/static/hits.css",
            "/static/selection.css",
            "/static/matrix.css",
            "/static/matrixnarrow.css",
            "/static/matrixthemes.css",
            "/static/spread.css",
            "/static/answer.css",
            "/static/menus.css",
            "/static/exports.css",
            "/static/entry.css",
            "/static/guess.css",
            "/static/dossier.css",
            "/static/dossierprint.css",
            "/static/compare.css",
            "/static/compareentries.css",
            "/static/comparestack.css",
            "/static/analyze.css",
            "/static/typing.css",
            "/static/dialog.css",
            "/static/message.css",
            "/static/saved.css",
            "/static/guide.css",
            "/static/api.css",
            "/static/upload.css",
            "/static/collect.css",
            "/static/basket.css",
            "/static/shelf.css",
            "/static/order.css",
            "/static/print.css");

    /** Those that others import first. */
    private static final List<String> MODULES = List.of(
            "quiet",
            "ime",
            "store",
            "messages",
            "failure",
            "copy",
            "naming",
            "basket",
            "collect",
            "comparebasket",
            "ticks",
            "selectionbar",
            "selection",
            "collections",
            "basketpage",
            "undo",
            "basketform",
            "foreign",
            "adopt",
            "shelf",
            "shelfedits",
            "intoothers",
            "moveitem",
            "basketstate",
            "notes",
            "order",
            "dialogs",
            "menus",
            "typing",
            "popup",
            "recent",
            "combobox",
            "combokeys",
            "results",
            "facets",
            "years",
            "shortcuts",
            "searches",
            "savedstate",
            "saving",
            "savednews",
            "saved",
            "savededits",
            "fresh",
            "uploadfollow",
            "upload",
            "uploaddrop",
            // Last: it shows the controls that the other scripts have set up.
            "scripted");

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String HTMX_FOLDER = "/META-INF/resources/webjars/htmx.org/";
    private static final String HTMX_PROPERTIES = "/META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

    private static final ServedFile STYLE = ServedFile.of("style", "css", "text/css", styles());
    private static final ServedFile SCRIPT = ServedFile.of("script", "js", "text/javascript", scripts());
    private static final ServedFile HTMX = ServedFile.of("htmx", "js", "text/javascript", htmxText());
    private static final ServedFile ICON = ServedFile.of("icon", "svg", "image/svg+xml", text("/static/icon.svg"));

    /**
     * A file that is sent, perhaps many in one, read once; the address and the tag contain a checksum of the text. Javalin's
     * own static files would keep an index of all 34,000 files of the program's jar in memory, several times.
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record ServedFile(String address, String type, String tag, byte[] content) {
        static ServedFile of(String name, String ending, String type, String text) {
            String sum = sum(text);
            return new ServedFile(
                    "/static/" + name + "-" + sum + "." + ending,
                    type + ";charset=utf-8",
                    '"' + sum + '"',
                    text.getBytes(StandardCharsets.UTF_8));
        }

        void addTo(Routes routes) {
            routes.read(
                    address,
                    context -> context.header("Cache-Control", FOR_GOOD)
                            .header("ETag", tag)
                            .contentType(type)
                            .result(content));
        }
    }

    /** The assets on the class path. */
    public static Assets ofProgram() {
        return new Assets(STYLE.address(), SCRIPT.address(), HTMX.address(), ICON.address());
    }

    /** Serves all of them. */
    public static void addTo(Routes routes) {
        List.of(STYLE, SCRIPT, HTMX, ICON).forEach(file -> file.addTo(routes));
    }

    private static String styles() {
        return STYLES.stream().map(Assets::text).collect(Collectors.joining("\n"));
    }

    private static String scripts() {
        Map<String, String> modules = new LinkedHashMap<>();
        MODULES.forEach(name -> modules.put(name, text("/static/js/" + name + ".js")));
        return ScriptBundle.of(modules);
    }

    private static String sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private static String text(String resource) {
        try (InputStream content = open(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static String htmxText() {
        Properties properties = new Properties();
        try (InputStream content = open(HTMX_PROPERTIES)) {
            properties.load(content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + HTMX_PROPERTIES, e);
        }
        return text(HTMX_FOLDER + properties.getProperty("version") + "/dist/htmx.min.js");
    }

    private static InputStream open(String resource) {
        InputStream content = Assets.class.getResourceAsStream(resource);
        if (content == null) {
            throw new IllegalStateException("not in the program: " + resource);
        }
        return content;
    }
}
