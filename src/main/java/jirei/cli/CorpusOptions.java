package jirei.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jirei.corpus.Corpus;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The two folders that most commands work on. */
final class CorpusOptions {
    @Spec(Spec.Target.MIXEE)
    CommandSpec command = CommandSpec.create();

    @Option(
            names = "--corpus",
            paramLabel = "FOLDER",
            defaultValue = "corpus",
            description =
                    "The folder of research, or one file of it; only read, unless research may be added by way of the page."
                            + " Default: ${DEFAULT-VALUE}")
    Path corpus = Path.of("corpus");

    @Option(
            names = "--index",
            paramLabel = "FOLDER",
            defaultValue = "index",
            description = "The folder of the index; it may be deleted at any time. Default: ${DEFAULT-VALUE}")
    Path index = Path.of("index");

    @Option(
            names = "--map",
            paramLabel = "TABLE=FILE",
            description = "What the columns of a table mean (YAML), where it does not lie beside the table as"
                    + " TABLE.map.yaml. TABLE is a path below the folder of research. May be repeated.")
    Map<String, Path> maps = Map.of();

    Corpus openCorpus() {
        maps.forEach((table, map) -> {
            if (!Files.isRegularFile(map)) {
                throw new ParameterException(
                        command.commandLine(), "no such file: " + map.toAbsolutePath() + " (of --map " + table + ")");
            }
        });
        if (Files.isRegularFile(corpus)) {
            return Corpus.ofFile(corpus, maps);
        }
        if (!Files.isDirectory(corpus)) {
            throw new ParameterException(
                    command.commandLine(),
                    "no such corpus folder: " + corpus.toAbsolutePath() + " (name another with --corpus)");
        }
        return new Corpus(corpus, maps);
    }
}
