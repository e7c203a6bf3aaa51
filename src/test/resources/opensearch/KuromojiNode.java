import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.plugin.analysis.kuromoji.AnalysisKuromojiPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * An OpenSearch node with the kuromoji plugin, which runs until its standard input ends, as it also does when the process
 * that started it dies. It is run from its source, with the class path of the node. The arguments are settings, as
 * {@code key=value}; a list has commas.
 */
final class KuromojiNode extends Node {
    private static final List<Class<? extends Plugin>> PLUGINS =
            List.of(Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class, AnalysisKuromojiPlugin.class, ReindexModulePlugin.class);

    private KuromojiNode(Environment environment) {
        super(environment, PLUGINS.stream().map(KuromojiNode::info).toList(), false);
    }

    public static void main(String[] arguments) throws IOException, NodeValidationException {
        Map<String, String> settings = new TreeMap<>();
        for (String argument : arguments) {
            int end = argument.indexOf('=');
            settings.put(argument.substring(0, end), argument.substring(end + 1));
        }
        Path home = Path.of(settings.get("path.home"));
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
                Settings.EMPTY, settings, home.resolve("config"), () -> settings.get("node.name"));
        try (Node node = new KuromojiNode(environment).start()) {
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static PluginInfo info(Class<? extends Plugin> plugin) {
        return new PluginInfo(
                plugin.getSimpleName(), "", "", Version.CURRENT, "21", plugin.getName(), "", List.of(), false);
    }
}
