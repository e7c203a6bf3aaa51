package jirei.corpus.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.corpus.folder.Sidecars;
import jirei.corpus.tables.ColumnMap.Named;

/** Tells the analyst how the columns of a table were understood, so that a map can be written where that is not meant. */
final class ColumnNotes {
    /** So many names tell which table it is. */
    private static final int NAMES = 12;

    private ColumnNotes() {}

    /** The columns that the map names and the table does not have. */
    static List<ParseProblem> missing(ColumnMap map, Columns columns, Collection<String> headers, String file) {
        List<ParseProblem> problems = new ArrayList<>();
        for (Named column : columns.missing(headers)) {
            problems.add(new ParseProblem(
                    Severity.PROBLEM,
                    map.file(),
                    column.line(),
                    "「" + file + "」に「" + column.column() + "」という列はありません。あるのは" + names(headers) + "です。",
                    "この列なしで収録"));
        }
        return problems;
    }

    /** How the headers were understood where nothing is said about them; nothing where all of them are the program's own. */
    static Optional<ParseProblem> howRead(Columns columns, Set<String> headers, String file) {
        boolean own = headers.stream()
                .allMatch(header -> ColumnRole.ofHeader(header)
                        .filter(role -> isOwn(role, header))
                        .isPresent());
        if (!columns.map().isNone() || own) {
            return Optional.empty();
        }
        String read = columns.roles().entrySet().stream()
                .filter(role -> !role.getValue().isEmpty())
                .map(role -> role.getKey().label() + "は" + names(role.getValue()))
                .collect(Collectors.joining("、"));
        String others =
                columns.facts().isEmpty() ? "" : "ほかの列（" + names(columns.facts().keySet()) + "）は「列名: 値」として本文に加えました。";
        String how = columns.tellCases()
                ? "見出しから、" + read + "として読みました。"
                : "題名の列も本文の列も見出しからはわからないため、行ごとに、コードや区分ではない最初の値を題名として収録しました。";
        return Optional.of(new ParseProblem(
                Severity.NOTE, file, 0, how + others + "読み方を決めるには「" + Sidecars.map(name(file)) + "」を横に置いてください。", ""));
    }

    private static boolean isOwn(ColumnRole role, String header) {
        return header.equals(role.key())
                || (role == ColumnRole.TEXT && (header.equals("body") || header.equals("content")));
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static String names(Collection<String> headers) {
        String names =
                headers.stream().limit(NAMES).map(name -> "「" + name + "」").collect(Collectors.joining());
        return headers.size() > NAMES ? names + "など%d列".formatted(headers.size()) : names;
    }
}
