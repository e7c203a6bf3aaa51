package jirei.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Reads defaults of options from environment variables: {@code --corpus} from {@code JIREI_CORPUS}. */
final class EnvironmentDefaults implements IDefaultValueProvider {
    private static final String PREFIX = "JIREI_";

    private final Map<String, String> environment;

    EnvironmentDefaults(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        boolean asksForHelp = argument instanceof OptionSpec help && (help.usageHelp() || help.versionHelp());
        if (argument instanceof OptionSpec option && option.longestName().startsWith("--") && !asksForHelp) {
            String name = option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
            return environment.get(PREFIX + name);
        }
        return null;
    }
}
