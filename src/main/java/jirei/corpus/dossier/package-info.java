/**
 * Reads entries from running text: the dossier in Markdown and any other document, split at its headings. An incomplete
 * entry is a draft; slides fill drafts too.
 *
 * <p>A new part of a written dossier goes here. This package does not know slides, tables or file formats.
 */
@NullMarked
package jirei.corpus.dossier;

import org.jspecify.annotations.NullMarked;
