package jirei.extraction;

/**
 * A part of a workbook that was not read, since the program of the file does not show it in its cells.
 *
 * @param sheet the name of its sheet
 * @param count how many such parts the sheet has
 */
public record LeftOut(LeftOutKind kind, String sheet, int count) {
    /** What was left out. */
    public enum LeftOutKind {
        HIDDEN_SHEET,
        HIDDEN_ROWS,
        HIDDEN_COLUMNS,
        COMMENTS
    }
}
