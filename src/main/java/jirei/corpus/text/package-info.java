/**
 * Text as all readers share it: a file with its lines and its blocks, which are the same for Markdown and for extracted documents,
 * and the sources that a text cites.
 *
 * <p>It does not know dossiers, tables or metadata, nor where a file lies.
 */
@NullMarked
package jirei.corpus.text;

import org.jspecify.annotations.NullMarked;
