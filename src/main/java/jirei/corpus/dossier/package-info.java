/**
 * Entries from running text: the dossier in Markdown, any other document cut at its headings, and the drafts that all
 * grammars fill.
 *
 * <p>It does not know slides, tables or file formats.
 */
@NullMarked
package jirei.corpus.dossier;

import org.jspecify.annotations.NullMarked;
