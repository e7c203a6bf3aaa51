package jirei.cli;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Callable;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.mcp.McpStdio;
import jirei.search.SearchEngine;
import jirei.web.parts.JapanTime;
import jirei.web.url.BaseUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Answers an assistant over standard input and output. */
@Command(
        name = "mcp",
        description =
                "Updates the index and answers an assistant by the Model Context Protocol, over standard input and"
                        + " output, until the input ends. A running server answers the same at /mcp.")
final class McpCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Mixin
    CorpusOptions folders = new CorpusOptions();

    @Mixin
    WordLists words = new WordLists();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "http://localhost:7070",
            description = "Where the pages are served, for the addresses of passages. Default: ${DEFAULT-VALUE}")
    URI baseUrl = URI.create("http://localhost:7070");

    @Override
    public Integer call() throws InterruptedException {
        if (baseUrl.getHost() == null || !baseUrl.getPath().isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "--base-url: not an address such as https://jirei.example: " + baseUrl);
        }
        Vocabulary vocabulary = words.open();
        Engines.bringUpToDate(folders, vocabulary, command.commandLine().getErr());
        try (SearchEngine engine = Engines.open(folders, vocabulary)) {
            McpStdio.serve(
                    engine, new BaseUrl(baseUrl.toString()), Clock.system(JapanTime.ZONE), System.in, System.out);
        }
        return 0;
    }
}
