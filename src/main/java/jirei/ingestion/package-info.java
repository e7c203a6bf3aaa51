/**
 * Keeps an index in step with the folder of research: one pass over the folder, the watch that repeats it while a
 * server runs, and how far the work is.
 *
 * <p>When the folder is looked at, and what is reported meanwhile, goes here. It does not know which engine keeps the
 * index, nor how a file is read.
 */
@NullMarked
package jirei.ingestion;

import org.jspecify.annotations.NullMarked;
