package jirei.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import jirei.cli.BackupManifest.BackupMember;
import jirei.lucene.LuceneBackup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup back. */
@Command(
        name = "restore",
        description = {
            "Puts the index and the settings of a backup back, after all of it was checked.",
            "Nothing is overwritten: the folder of the index must be empty, and files of settings must not be there or be the same."
        })
final class RestoreCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    Path file = Path.of("");

    @Option(
            names = "--index",
            paramLabel = "FOLDER",
            defaultValue = "index",
            description = "The folder for the index, empty or not there. Default: ${DEFAULT-VALUE}")
    Path index = Path.of("index");

    @Option(
            names = "--settings-folder",
            paramLabel = "FOLDER",
            description = "The folder for the settings. Default: that of the program, or else this one")
    @Nullable
    Path settingsFolder;

    @Override
    public Integer call() {
        try (BackupArchive archive = BackupArchive.open(file)) {
            BackupManifest manifest = archive.manifest();
            if (!new LuceneBackup(index).isEmpty()) {
                throw new CommandFailure("the folder of the index is not empty: " + index.toAbsolutePath()
                        + " (delete it, or name another with --index)");
            }
            Path settings = Optional.ofNullable(settingsFolder)
                    .or(() -> Optional.ofNullable(System.getProperty("jirei.home"))
                            .map(Path::of))
                    .orElse(Path.of(""));
            List<BackupMember> missing = manifest.members().stream()
                    .filter(BackupMember::isOfSettings)
                    .filter(member -> isToBeWritten(archive, member, settings.resolve(member.path())))
                    .toList();
            Optional<Instant> updated = Optional.of(manifest.updated())
                    .filter(time -> !time.isEmpty())
                    .map(Instant::parse);
            new LuceneBackup(index).restore(updated, folder -> {
                for (BackupMember member : manifest.members()) {
                    if (member.isOfIndex()) {
                        write(archive, member, folder.resolve(member.path()));
                    }
                }
            });
            for (BackupMember member : missing) {
                Path target = settings.resolve(member.path());
                Files.createDirectories(
                        Optional.ofNullable(target.toAbsolutePath().getParent()).orElseThrow());
                write(archive, member, target);
            }
            command.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "the index of %s is in %s; %d files of settings are new in %s%n",
                            manifest.made(),
                            index.toAbsolutePath(),
                            missing.size(),
                            settings.toAbsolutePath());
            command.commandLine().getOut().flush();
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot restore " + file.toAbsolutePath(), e);
        }
    }

    /** Whether a file is not there yet; refuses where another is in its place. */
    private static boolean isToBeWritten(BackupArchive archive, BackupMember member, Path target) {
        if (!Files.exists(target)) {
            return true;
        }
        try (InputStream saved = archive.content(member)) {
            if (Files.isRegularFile(target) && Arrays.equals(saved.readAllBytes(), Files.readAllBytes(target))) {
                return false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare with " + target.toAbsolutePath(), e);
        }
        throw new CommandFailure("another file is there: " + target.toAbsolutePath()
                + " (move it away, or name another folder with --settings-folder)");
    }

    private static void write(BackupArchive archive, BackupMember member, Path target) throws IOException {
        try (InputStream content = archive.content(member)) {
            Files.copy(content, target);
        }
    }
}
