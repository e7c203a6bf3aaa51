package jirei.corpus.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.corpus.folder.SidecarText;
import jirei.corpus.folder.Sidecars;
import jirei.corpus.folder.SourceFile;
import jirei.corpus.folder.UnreadableException;

/** Finds what is said about the columns of tables. */
public final class ColumnMaps {
    private ColumnMaps() {}

    /** What is said about a table, and what is wrong there. */
    public record FoundMap(ColumnMap map, List<ParseProblem> problems) {
        public FoundMap {
            problems = List.copyOf(problems);
        }
    }

    /** What is said about a file; nothing as a rule. A map that cannot be read costs only itself. */
    public static FoundMap of(SourceFile source) {
        String file = Sidecars.map(source.file());
        List<ParseProblem> problems = new ArrayList<>();
        try {
            Optional<String> text = SidecarText.of(source, file);
            ColumnMap map = text.isPresent() ? new ColumnMapReader(file, problems).read(text.get()) : ColumnMap.NONE;
            return new FoundMap(map, problems);
        } catch (UnreadableException e) {
            String message = "対応表を読めません: " + e.getMessage();
            problems.add(new ParseProblem(Severity.PROBLEM, file, 0, message, "見出しから読み取って収録"));
            return new FoundMap(ColumnMap.NONE, problems);
        }
    }
}
