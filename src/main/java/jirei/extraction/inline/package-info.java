/**
 * Text with its links and readings: the one form in which words go from a document, or from Markdown, to the grammars.
 *
 * <p>Another property of a range of text, such as emphasis, goes here. It does not know documents, pages or markup.
 */
@NullMarked
package jirei.extraction.inline;

import org.jspecify.annotations.NullMarked;
