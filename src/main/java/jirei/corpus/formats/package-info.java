/**
 * A reader for each file format, and the choice between slides, dossier and plain text.
 *
 * <p>A new file format is a new {@link jirei.corpus.formats.FormatReader} here. This package does not know what a
 * label, a header or a heading means; {@code dossier}, {@code slides} and {@code tables} do.
 */
@NullMarked
package jirei.corpus.formats;

import org.jspecify.annotations.NullMarked;
