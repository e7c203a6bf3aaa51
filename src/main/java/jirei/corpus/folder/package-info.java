/**
 * The files of the corpus: in folders, compressed with gzip or in a ZIP, with their sidecars.
 *
 * <p>A new kind of archive or another place for sidecars goes here. This package does not know the meaning of a file's
 * content.
 */
@NullMarked
package jirei.corpus.folder;

import org.jspecify.annotations.NullMarked;
