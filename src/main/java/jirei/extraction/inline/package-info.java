/**
 * Text with its links and readings (furigana): the one form in which words go from a document, or from Markdown, to the
 * readers of dossiers and slides.
 *
 * <p>Another property of a range of text, such as emphasis, goes here. This package does not know documents, pages or
 * markup.
 */
@NullMarked
package jirei.extraction.inline;

import org.jspecify.annotations.NullMarked;
