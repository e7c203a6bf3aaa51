/**
 * Keeps an index up to date with the corpus folder: a single pass over the folder, the watch that repeats it while a
 * server runs, and the progress.
 *
 * <p>When the folder is checked and what is reported meanwhile goes here. It does not know which engine has the index,
 * nor how a file is read.
 */
@NullMarked
package jirei.ingestion;

import org.jspecify.annotations.NullMarked;
