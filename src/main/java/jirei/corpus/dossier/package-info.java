/**
 * Entries from running text: the dossier in Markdown and any other document, cut at its headings. An entry that is not
 * complete yet is a draft, which slides fill too.
 *
 * <p>A new part of a written dossier goes here. It does not know slides, tables or file formats.
 */
@NullMarked
package jirei.corpus.dossier;

import org.jspecify.annotations.NullMarked;
