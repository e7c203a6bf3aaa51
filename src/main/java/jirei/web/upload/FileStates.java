package jirei.web.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Dossier;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.search.IndexState;
import jirei.search.IndexView;
import jirei.web.parts.Counts;
import jirei.web.upload.FileState.UploadState;

/**
 * Looks up the indexing states of uploaded files. For a file that was replaced just before an index update was
 * published, the state is that of the old content until the next update.
 */
final class FileStates {
    private final IndexView view;
    private final UploadFolder folder;

    FileStates(IndexView view, UploadFolder folder) {
        this.view = view;
        this.folder = folder;
    }

    /** The states of the files with these names. */
    List<FileState> of(List<String> names) {
        IndexState index = view.state();
        List<Dossier> dossiers = view.dossiers();
        List<ParseProblem> problems = view.problems();
        return names.stream()
                .map(name -> of(
                        name,
                        index,
                        dossiers.stream()
                                .filter(dossier -> isOf(dossier.provenance().file(), name))
                                .toList(),
                        problems.stream()
                                .filter(problem -> isOf(problem.file(), name))
                                .toList()))
                .toList();
    }

    private FileState of(String name, IndexState index, List<Dossier> dossiers, List<ParseProblem> problems) {
        Optional<Instant> changed = changed(name);
        if (changed.isEmpty()) {
            return new FileState(name, UploadState.ABSENT, 0, "資料フォルダーにありません。");
        }
        if (folder.settings().isCompanion(name)) {
            return new FileState(name, UploadState.READ, 0, "ほかの資料の読み方や書誌として使います。");
        }
        boolean isKnown = !dossiers.isEmpty() || !problems.isEmpty();
        // The update time of the index is in whole seconds.
        Instant second = changed.get().truncatedTo(ChronoUnit.SECONDS);
        boolean isRead =
                index.updated().filter(updated -> !updated.isBefore(second)).isPresent();
        if (!isKnown || !isRead) {
            return new FileState(name, UploadState.WAITING, 0, "取り込み中です。");
        }
        int entries = dossiers.stream().mapToInt(Dossier::size).sum();
        return read(name, entries, problems);
    }

    private static FileState read(String name, int entries, List<ParseProblem> problems) {
        List<ParseProblem> serious = problems.stream()
                .filter(problem -> problem.severity() == Severity.PROBLEM)
                .toList();
        if (entries == 0) {
            String reason =
                    serious.stream().findFirst().map(ParseProblem::message).orElse("項目がありません。");
            return new FileState(name, UploadState.PROBLEM, 0, "読み取れませんでした: " + reason);
        }
        String found = Counts.format(entries) + "件の項目になりました。";
        return serious.isEmpty()
                ? new FileState(name, UploadState.READ, entries, found)
                : new FileState(
                        name,
                        UploadState.PROBLEM,
                        entries,
                        found + "読み取れなかったところが" + Counts.format(serious.size()) + "か所あります: "
                                + serious.getFirst().message());
    }

    /**
     * The modification time of an uploaded file; empty for a name that cannot be uploaded, so that other files are not
     * disclosed.
     */
    private Optional<Instant> changed(String name) {
        try {
            Optional<Path> file = folder.find(FileName.of(name, folder.settings()));
            return file.isPresent() && Files.isRegularFile(file.get())
                    ? Optional.of(Files.getLastModifiedTime(file.get()).toInstant())
                    : Optional.empty();
        } catch (UploadRejected | IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the file is this upload, or a member of it if the upload is an archive. */
    private static boolean isOf(String file, String name) {
        return file.equals(name) || file.startsWith(name + "/");
    }
}
