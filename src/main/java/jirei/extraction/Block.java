package jirei.extraction;

/** What stands on a page as a whole, and comes before or after the others when it is read. */
sealed interface Block permits TextLine, Table {
    Box box();
}
