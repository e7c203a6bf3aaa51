/**
 * Takes the text out of documents of any format: PDF, Word, PowerPoint, Excel, OpenDocument, RTF, HTML. A document becomes
 * a row of pieces, each with the page, slide or sheet that it stands on. Links are ranges of their text; no markup is written.
 *
 * <p>What stands on a page of a PDF is a room of its own, {@code page}, and so is text with its links, {@code inline}. Neither
 * knows this one.
 *
 * <p>Documents come from anywhere, and what reads them is large and may fail in any way. So they are read in a process of
 * their own, which has little memory and little time for each.
 */
@NullMarked
package jirei.extraction;

import org.jspecify.annotations.NullMarked;
