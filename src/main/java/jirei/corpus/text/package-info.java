/**
 * The text model shared by all readers: a source with its line numbers, its Markdown blocks, inline text with links,
 * the lines of an extracted document.
 *
 * <p>It does not know dossiers, tables or metadata, nor where a file is stored.
 */
@NullMarked
package jirei.corpus.text;

import org.jspecify.annotations.NullMarked;
