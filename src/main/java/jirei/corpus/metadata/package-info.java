/**
 * Facts about a whole file: title, city, theme, dates, publisher. They come from front matter, sidecars and folder
 * metadata, or are guessed from the text, and then marked as guesses.
 *
 * <p>A new metadata key goes here, and how to tell which date is that of a document. This package does not know what
 * the entries of a file are.
 */
@NullMarked
package jirei.corpus.metadata;

import org.jspecify.annotations.NullMarked;
