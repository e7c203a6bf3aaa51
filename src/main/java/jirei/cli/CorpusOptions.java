package jirei.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jirei.corpus.Corpus;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for the corpus and the index. */
final class CorpusOptions {
    @Spec(Spec.Target.MIXEE)
    CommandSpec command = CommandSpec.create();

    @Option(
            names = "--corpus",
            paramLabel = "FOLDER",
            defaultValue = "corpus",
            description = "The corpus folder, or a single file; never written, except by uploads through the page."
                    + " Default: ${DEFAULT-VALUE}")
    Path corpus = Path.of("corpus");

    @Option(
            names = "--index",
            paramLabel = "FOLDER",
            defaultValue = "index",
            description = "The index folder; it may be deleted at any time. Default: ${DEFAULT-VALUE}")
    Path index = Path.of("index");

    @Option(
            names = "--map",
            split = "\n",
            hideParamSyntax = true,
            paramLabel = "TABLE=FILE",
            description = "A column map for tables (YAML), if it is not next to the table as"
                    + " TABLE.map.yaml. TABLE is a path below the corpus folder. May be repeated.")
    Map<String, Path> maps = Map.of();

    @Mixin
    EngineOptions engine = new EngineOptions();

    /** Where is kept what the files looked like when they were last read: in the index folder, for each engine. */
    Path stamps() {
        if (engine.cluster().isEmpty()) {
            return index.resolve("stamps");
        }
        try {
            return Files.createDirectories(index).resolve("stamps-" + engine.index);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + index.toAbsolutePath(), e);
        }
    }

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
