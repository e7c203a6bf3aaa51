/**
 * The files of the corpus wherever they lie: in folders, packed as gzip, as members of a ZIP, with the sidecars beside
 * them.
 *
 * <p>A new kind of archive or another place for sidecars goes here. It does not know what a file's content means.
 */
@NullMarked
package jirei.corpus.folder;

import org.jspecify.annotations.NullMarked;
