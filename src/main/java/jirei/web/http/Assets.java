package jirei.web.http;

import io.javalin.config.StaticFilesConfig;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The style sheets and scripts. Their URLs contain a checksum of the content, so that browsers may cache them forever.
 * Imported scripts are listed too.
 *
 * @param style URL of all style sheets as one file
 * @param modules URLs of the scripts of the pages
 * @param htmx URL of htmx
 * @param icon URL of the favicon
 */
public record Assets(String style, List<String> modules, String htmx, String icon) {
    private static final List<String> STYLES = List.of(
            "/static/colors.css",
            "/static/base.css",
            "/static/search.css",
            "/static/hits.css",
            "/static/matrix.css",
            "/static/spread.css",
            "/static/answer.css",
            "/static/exports.css",
            "/static/entry.css",
            "/static/guess.css",
            "/static/dossier.css",
            "/static/dossierprint.css",
            "/static/compare.css",
            "/static/comparestack.css",
            "/static/analyze.css",
            "/static/typing.css",
            "/static/dialog.css",
            "/static/message.css",
            "/static/saved.css",
            "/static/guide.css",
            "/static/upload.css",
            "/static/collect.css",
            "/static/basket.css",
            "/static/order.css",
            "/static/print.css");
    private static final List<String> MODULES = List.of(
            "/static/js/ime.js",
            "/static/js/store.js",
            "/static/js/messages.js",
            "/static/js/failure.js",
            "/static/js/copy.js",
            "/static/js/collect.js",
            "/static/js/basketpage.js",
            "/static/js/notes.js",
            "/static/js/order.js",
            "/static/js/basket.js",
            "/static/js/dialogs.js",
            "/static/js/typing.js",
            "/static/js/popup.js",
            "/static/js/recent.js",
            "/static/js/combobox.js",
            "/static/js/combokeys.js",
            "/static/js/results.js",
            "/static/js/shortcuts.js",
            "/static/js/naming.js",
            "/static/js/searches.js",
            "/static/js/saving.js",
            "/static/js/saved.js",
            "/static/js/savededits.js",
            "/static/js/fresh.js",
            "/static/js/uploadfollow.js",
            "/static/js/upload.js",
            "/static/js/uploaddrop.js",
            // Last: it shows the controls that the other scripts have set up.
            "/static/js/scripted.js");
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/";
    private static final String HTMX_PROPERTIES = "/META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

    /** The assets on the class path. */
    public static Assets ofProgram() {
        return new Assets(
                sheet(),
                MODULES.stream()
                        .map(module -> module.replace("/static/js", scripts()))
                        .toList(),
                "/static/htmx/dist/htmx.min.js?v=" + htmxVersion(),
                versioned("/static/icon.svg"));
    }

    /** Serves the style sheets as one. */
    public static void addTo(Routes routes) {
        byte[] content = STYLES.stream()
                .map(Assets::text)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        routes.read(
                sheet(),
                context -> context.header("Cache-Control", FOR_GOOD)
                        .header("ETag", '"' + sum(STYLES) + '"')
                        .contentType("text/css;charset=utf-8")
                        .result(content));
    }

    /** Serves all other files below {@code /static}. */
    public static void addTo(StaticFilesConfig files) {
        add(files, "/static", "/static");
        add(files, scripts(), "/static/js");
        // Not its folder dist: the jar of htmx has no directory entry for it, so it is not found on the class path.
        add(files, "/static/htmx", HTMX + htmxVersion());
    }

    private static void add(StaticFilesConfig files, String address, String folder) {
        files.add(config -> {
            config.hostedPath = address;
            config.directory = folder;
            config.location = Location.CLASSPATH;
            config.headers = Map.of("Cache-Control", FOR_GOOD);
        });
    }

    private static String versioned(String resource) {
        return resource + "?v=" + sum(List.of(resource));
    }

    private static String sheet() {
        return "/static/style-" + sum(STYLES) + ".css";
    }

    /** The folder of the scripts, with a checksum of all, since they import one another by relative paths. */
    private static String scripts() {
        return "/static/js-" + sum(MODULES);
    }

    private static String sum(List<String> resources) {
        CRC32 sum = new CRC32();
        for (String resource : resources) {
            sum.update(text(resource).getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }

    private static String text(String resource) {
        try (InputStream content = open(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static String htmxVersion() {
        Properties properties = new Properties();
        try (InputStream content = open(HTMX_PROPERTIES)) {
            properties.load(content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + HTMX_PROPERTIES, e);
        }
        return properties.getProperty("version");
    }

    private static InputStream open(String resource) {
        InputStream content = Assets.class.getResourceAsStream(resource);
        if (content == null) {
            throw new IllegalStateException("not in the program: " + resource);
        }
        return content;
    }
}
