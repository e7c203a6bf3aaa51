package jirei.corpus.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.extraction.LeftOut;
import jirei.extraction.LeftOut.LeftOutKind;

/** Reports the parts of a workbook that are not read, once for each kind. */
final class LeftOutNotes {
    private static final int MOST_NAMES = 5;
    private static final String SHOW_AGAIN = "収録するには、再表示して保存してください。";

    private LeftOutNotes() {}

    static List<ParseProblem> of(List<LeftOut> leftOut, String file) {
        List<ParseProblem> notes = new ArrayList<>();
        for (LeftOutKind kind : LeftOutKind.values()) {
            List<LeftOut> alike =
                    leftOut.stream().filter(part -> part.kind() == kind).toList();
            if (!alike.isEmpty()) {
                notes.add(new ParseProblem(Severity.NOTE, file, 0, message(kind, alike), ""));
            }
        }
        return notes;
    }

    private static String message(LeftOutKind kind, List<LeftOut> alike) {
        int count = alike.stream().mapToInt(LeftOut::count).sum();
        String sheets = alike.stream()
                        .limit(MOST_NAMES)
                        .map(part -> "「" + part.sheet() + "」")
                        .collect(Collectors.joining())
                + (alike.size() > MOST_NAMES ? "など" : "");
        return switch (kind) {
            case HIDDEN_SHEET -> "非表示のシート" + sheets + "は収録していません。" + SHOW_AGAIN;
            case HIDDEN_ROWS -> "シート" + sheets + "の非表示の行（%,d行）は収録していません。".formatted(count) + SHOW_AGAIN;
            case HIDDEN_COLUMNS -> "シート" + sheets + "の非表示の列（%,d列）は収録していません。".formatted(count) + SHOW_AGAIN;
            case COMMENTS -> "シート" + sheets + "のコメント（メモ）%,d件は、セルの値ではないので収録していません。必要なら列に書き写してください。".formatted(count);
        };
    }
}
