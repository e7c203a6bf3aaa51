/**
 * Text of documents: PDF, Word, PowerPoint, Excel, OpenDocument, RTF, HTML. A document becomes a list of pieces, each
 * with its page, slide or sheet.
 *
 * <p>The libraries that read documents are large and documents come from anywhere, so they are read in a process of
 * their own with little memory and little time. The layout of a page of a PDF is a package of its own, {@code page},
 * and so is what the cells of a workbook show, {@code cells}.
 *
 * <p>The text of another kind of document is taken out here, furigana too, which {@code corpus.text} makes the readings
 * of names; the reader of its file is in {@code corpus.formats}. This package does not know what the text means.
 */
@NullMarked
package jirei.extraction;

import org.jspecify.annotations.NullMarked;
