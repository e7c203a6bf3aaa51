/**
 * Keeps an index up to date with the corpus folder: a single pass over the folder, the watch that repeats it while a
 * server runs, and the progress.
 *
 * <p>When the folder is checked, how long it waits after a failure, and what is reported meanwhile goes here. This
 * package does not know which engine has the index, nor how a file is read.
 */
@NullMarked
package jirei.ingestion;

import org.jspecify.annotations.NullMarked;
