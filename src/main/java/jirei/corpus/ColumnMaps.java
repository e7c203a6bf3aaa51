package jirei.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;

/** Finds what is said about the columns of tables. */
final class ColumnMaps {
    /** Maps are written by hand. */
    private static final int LARGEST_BYTES = 64 << 10;

    private final CorpusFolder folder;

    ColumnMaps(CorpusFolder folder) {
        this.folder = folder;
    }

    /** What is said about a table, and what is wrong there. */
    record Found(ColumnMap map, List<ParseProblem> problems) {
        Found {
            problems = List.copyOf(problems);
        }
    }

    /** What is said about a file; nothing as a rule. */
    Found of(SourceFile source) {
        String file = Companions.map(source.file());
        Path path = folder.path(file);
        List<ParseProblem> problems = new ArrayList<>();
        if (!Files.isRegularFile(path)) {
            return new Found(ColumnMap.NONE, problems);
        }
        String called = folder.elsewhere().containsKey(file) ? path.toString() : file;
        return text(path)
                .map(text -> new Found(new ColumnMapReader(called, problems).read(text), problems))
                .orElseGet(() -> new Found(
                        ColumnMap.NONE,
                        List.of(new ParseProblem(
                                Severity.PROBLEM,
                                called,
                                0,
                                "対応表を読めません。64KBまでの文字のファイル（UTF-8）にしてください。",
                                "見出しから読み取って収録"))));
    }

    private static Optional<String> text(Path path) {
        try (InputStream content = Files.newInputStream(path)) {
            byte[] bytes = content.readNBytes(LARGEST_BYTES + 1);
            return bytes.length > LARGEST_BYTES ? Optional.empty() : TextEncoding.decode(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
