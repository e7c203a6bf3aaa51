package jirei.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Site} of the study. There is one for all of them, made when the first asks for it and closed after the
 * last test, so a test must not change its index. {@link SharedBrowser} does the same for Chromium.
 */
public final class SharedSite implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SharedSite.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Site resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Opened.class, key -> Opened.now(), Opened.class)
                .site();
    }

    /** The site and the folder of its index. */
    private record Opened(Site site, Path index) implements AutoCloseable {
        static Opened now() {
            try {
                Path index = Files.createTempDirectory("study-index");
                return new Opened(Site.ofStudy(index), index);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            site.close();
            try (Stream<Path> inside = Files.walk(index)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
