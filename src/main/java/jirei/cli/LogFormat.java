package jirei.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** The form of the log: a line of text or a JSON object for each event. */
enum LogFormat {
    TEXT("/logback.xml"),
    JSON("/logback-json.xml");

    private final String settings;

    LogFormat(String settings) {
        this.settings = settings;
    }

    /** Switches the log of this process to the format; text is what it starts with. */
    void apply() {
        if (this == JSON && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            configure(context);
        }
    }

    /** Sets up a log anew in the format. */
    void configure(LoggerContext context) {
        URL found = Optional.ofNullable(LogFormat.class.getResource(settings))
                .orElseThrow(() -> new IllegalStateException(settings + " is not in the program"));
        context.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(found);
        } catch (JoranException e) {
            throw new IllegalStateException(settings + " cannot be read", e);
        }
    }
}
