package jirei.web;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Browser}. There is one for each thread that runs tests, since Playwright is for one thread; it is
 * closed after the last test. What a {@link Visitor} does in it is forgotten when the visitor is closed. Where there is no
 * Chromium, no test of the class runs.
 */
public final class SharedBrowser implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SharedBrowser.class);

    /** Starts it here, since a parameter that cannot be resolved is a failure and not a test that does not run. */
    @Override
    public void beforeAll(ExtensionContext context) {
        browser(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context);
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Thread.currentThread(), key -> Browser.start(), Browser.class);
    }
}
