package jirei.web.http;

import io.javalin.config.StaticFilesConfig;
import io.javalin.http.staticfiles.Location;
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

    /** Those that others import first. */
    private static final List<String> MODULES = List.of(
            "ime",
            "store",
            "messages",
            "failure",
            "copy",
            "basket",
            "collect",
            "basketpage",
            "notes",
            "order",
            "dialogs",
            "typing",
            "popup",
            "recent",
            "combobox",
            "combokeys",
            "results",
            "shortcuts",
            "naming",
            "searches",
            "saving",
            "saved",
            "savededits",
            "fresh",
            "uploadfollow",
            "upload",
            "uploaddrop",
            // Last: it shows the controls that the other scripts have set up.
            "scripted");

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/";
    private static final String HTMX_PROPERTIES = "/META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

    private static final JoinedFile STYLE = JoinedFile.of("style", "css", "text/css", styles());
    private static final JoinedFile SCRIPT = JoinedFile.of("script", "js", "text/javascript", scripts());

    /** Many files sent as one, read once; the address and the tag contain a checksum of the text. */
    @SuppressWarnings("ArrayRecordComponent")
    private record JoinedFile(String address, String type, String tag, byte[] content) {
        static JoinedFile of(String name, String ending, String type, String text) {
            String sum = sum(text);
            return new JoinedFile(
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
        return new Assets(
                STYLE.address(),
                SCRIPT.address(),
                "/static/htmx/dist/htmx.min.js?v=" + htmxVersion(),
                versioned("/static/icon.svg"));
    }

    /** Serves the style sheets as one, and the scripts. */
    public static void addTo(Routes routes) {
        STYLE.addTo(routes);
        SCRIPT.addTo(routes);
    }

    /** Serves all other files below {@code /static}. */
    public static void addTo(StaticFilesConfig files) {
        add(files, "/static", "/static");
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
        return resource + "?v=" + sum(text(resource));
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
