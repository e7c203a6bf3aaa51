package jirei.extraction.page;

/** A line or table, the unit of the reading order. */
public sealed interface PageBlock permits TextLine, PageTable {
    Box box();
}
