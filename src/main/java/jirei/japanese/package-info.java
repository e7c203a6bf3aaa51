/**
 * Japanese spelling: width, kana, okurigana, old kanji, numerals, dates, romaji, damaged text; and text encodings. Bytes or
 * text in, text out.
 *
 * <p>Another kind of spelling variant is added here (but no synonym or column header), and another text encoding,
 * Japanese or not. This package does not know typing errors, Lucene, the domain, nor any other package.
 */
@NullMarked
package jirei.japanese;

import org.jspecify.annotations.NullMarked;
