package jirei.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jirei.cli.BackupManifest.BackupMember;
import jirei.lucene.LuceneBackup;
import jirei.lucene.LuceneBackup.IndexFiles;
import jirei.web.about.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saves the index and the settings while a server goes on serving. */
@Command(
        name = "backup",
        description = {
            "Saves the index and the settings in one file, as they are at this moment; a server may go on serving and indexing.",
            "The settings are the settings file and the word lists and column maps that it names. The corpus and the secrets are not in it."
        })
final class BackupCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The file to write, which must not exist yet.")
    Path file = Path.of("");

    @Mixin
    CorpusOptions folders = new CorpusOptions();

    @Mixin
    WordLists words = new WordLists();

    @Override
    public Integer call() {
        if (Files.exists(file)) {
            throw new CommandFailure("the file exists: " + file.toAbsolutePath());
        }
        if (!new LuceneBackup(folders.index).hasIndex()) {
            throw new CommandFailure(
                    "there is no index in " + folders.index.toAbsolutePath() + " (name another with --index)");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (IndexFiles index = new LuceneBackup(folders.index).hold()) {
            BackupManifest written;
            try (OutputStream out = Files.newOutputStream(part)) {
                written = BackupArchive.write(out, named(index), content(index));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            long bytes =
                    written.members().stream().mapToLong(BackupMember::bytes).sum();
            command.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%,d files, %,d bytes, in %s%n",
                            written.members().size(),
                            bytes,
                            file);
            command.commandLine().getOut().flush();
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the backup " + file.toAbsolutePath(), e);
        } finally {
            discard(part);
        }
    }

    private static BackupManifest named(IndexFiles index) {
        return new BackupManifest(
                BackupManifest.FORM,
                Version.NAME,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                index.updated().map(Instant::toString).orElse(""),
                index.fingerprint(),
                List.of());
    }

    private Map<String, Path> content(IndexFiles index) {
        Map<String, Path> content = new LinkedHashMap<>();
        index.files()
                .forEach(path ->
                        content.put(BackupMember.ofIndex(path.getFileName().toString()), path));
        Settings settings = (Settings) command.root().defaultValueProvider();
        settings.path().ifPresent(path -> {
            Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElseThrow();
            content.put(BackupMember.ofSettings(path.getFileName().toString()), path);
            Stream.of(words.dictionary.stream(), words.synonyms.stream(), folders.maps.values().stream())
                    .flatMap(named -> named)
                    .map(named -> named.toAbsolutePath().normalize())
                    .filter(named -> named.startsWith(folder) && Files.isRegularFile(named))
                    .forEach(named -> content.put(
                            BackupMember.ofSettings(
                                    folder.relativize(named).toString().replace('\\', '/')),
                            named));
        });
        return content;
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + part.toAbsolutePath(), e);
        }
    }
}
