/**
 * The text model shared by all readers: a source with its line numbers, its Markdown blocks, inline text with links,
 * the lines of an extracted document.
 *
 * <p>What is read from the text of every entry alike, such as the years that it states, goes here. This package does
 * not know dossiers, tables or metadata, nor where a file is stored.
 */
@NullMarked
package jirei.corpus.text;

import org.jspecify.annotations.NullMarked;
