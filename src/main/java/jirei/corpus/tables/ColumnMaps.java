package jirei.corpus.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.corpus.folder.FolderItem;
import jirei.corpus.folder.FolderItem.FileItem;
import jirei.corpus.folder.Sidecars;
import jirei.corpus.folder.SourceFile;
import jirei.japanese.TextEncoding;

/** Finds what is said about the columns of tables. */
public final class ColumnMaps {
    /** Maps are written by hand. */
    private static final int LARGEST_BYTES = 64 << 10;

    private ColumnMaps() {}

    /** What is said about a table, and what is wrong there. */
    public record FoundMap(ColumnMap map, List<ParseProblem> problems) {
        public FoundMap {
            problems = List.copyOf(problems);
        }
    }

    /** What is said about a file; nothing as a rule. */
    public static FoundMap of(SourceFile source) {
        String file = Sidecars.map(source.file());
        Optional<FolderItem> item = source.companion(file);
        if (item.isEmpty()) {
            return new FoundMap(ColumnMap.NONE, List.of());
        }
        List<ParseProblem> problems = new ArrayList<>();
        return text(item.get())
                .map(text -> new FoundMap(new ColumnMapReader(file, problems).read(text), problems))
                .orElseGet(() -> new FoundMap(
                        ColumnMap.NONE,
                        List.of(new ParseProblem(
                                Severity.PROBLEM,
                                file,
                                0,
                                "対応表を読めません。64KBまでの文字のファイル（UTF-8）にしてください。",
                                "見出しから読み取って収録"))));
    }

    private static Optional<String> text(FolderItem item) {
        if (!(item instanceof FileItem content)) {
            return Optional.empty();
        }
        try (InputStream stream = content.open()) {
            byte[] bytes = stream.readNBytes(LARGEST_BYTES + 1);
            return bytes.length > LARGEST_BYTES ? Optional.empty() : TextEncoding.decode(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
