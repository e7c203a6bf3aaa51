package jirei.corpus.tables;

import java.util.Optional;
import jirei.casestudy.ParseProblem.Severity;
import jirei.corpus.tables.RowProblems.Fault;
import jirei.corpus.tables.TableRow.TableCell;
import jirei.japanese.Mojibake;
import jirei.japanese.Mojibake.MojibakeKind;

/** Reports garbled words in the rows of tables, as documents report theirs; the words are kept as they are. */
final class GarbledRows {
    private GarbledRows() {}

    /**
     * What is wrong with the words of a row.
     *
     * @param undecoded whether lost characters are reported already
     */
    static Optional<Fault> fault(TableRow row, boolean undecoded) {
        return garbled(row)
                .filter(words -> !(undecoded && words.kind() == MojibakeKind.LOST))
                .map(words -> new Fault(
                        Severity.PROBLEM,
                        "garbled-" + words.kind(),
                        words.sample(),
                        what(words) + ": 「" + words.sample() + "」。" + advice(words),
                        "そのまま収録"));
    }

    /** A word of a cell may be too short to tell; all cells together are not. */
    private static Optional<Mojibake> garbled(TableRow row) {
        StringBuilder words = new StringBuilder();
        for (TableCell cell : row.cells().values()) {
            cell.values().forEach(value -> words.append(value).append('\n'));
        }
        String text = words.toString();
        return text.chars().allMatch(c -> c < 0x80)
                ? Optional.empty()
                : Mojibake.in(text).or(() -> Mojibake.in(text.replace("\n", "")));
    }

    private static String what(Mojibake words) {
        return switch (words.kind()) {
            case WRONG_ENCODING -> "文字化けしています";
            case LOST -> "読み取れなかった文字があります";
            case PRIVATE -> "外字など、ほかでは読めない文字が続いています";
        };
    }

    private static String advice(Mojibake words) {
        return switch (words.kind()) {
            case WRONG_ENCODING -> "元の文字コードで開き直し、UTF-8で保存してください。";
            case LOST -> "元の資料を確かめて直してください。";
            case PRIVATE -> "ふつうの文字に直してください。";
        };
    }
}
