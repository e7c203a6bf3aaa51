/**
 * The folder of research as entries: {@link jirei.corpus.Corpus} lists its files and reads each into entries, problems,
 * or both. A file is recognised by its content, never by its place in the folder.
 *
 * <pre>
 * corpus ──► formats ──► slides ──► dossier ──► metadata ──► folder ──► text
 *               └──────► tables ──────────────────▲
 * </pre>
 *
 * <p>A room may name all rooms on its way to the right. This package does not know how entries are searched.
 */
@NullMarked
package jirei.corpus;

import org.jspecify.annotations.NullMarked;
