/**
 * Facts about a whole file: title, city, theme, dates, publisher. They come from front matter, sidecars and folder
 * metadata, or are guessed from the text, and then marked as guesses.
 *
 * <p>A new metadata key or a new way to write a date goes here. It does not know what the entries of a file are.
 */
@NullMarked
package jirei.corpus.metadata;

import org.jspecify.annotations.NullMarked;
