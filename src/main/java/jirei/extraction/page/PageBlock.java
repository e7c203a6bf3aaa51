package jirei.extraction.page;

/** What stands on a page as a whole, and comes before or after the others when it is read. */
public sealed interface PageBlock permits TextLine, PageTable {
    Box box();
}
