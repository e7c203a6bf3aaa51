/**
 * Japanese spelling: width, kana, okurigana, old kanji, numerals, dates, romaji, damaged text; and text encodings.
 * Bytes or text in, text out.
 *
 * <p>A spelling rule that holds for all words, such as ヴァ = バ, goes here (a pair of particular words goes to a file of
 * {@code lucene.vocabulary}), and another text encoding, Japanese or not: bytes become text here. This package does not
 * know typing errors, Lucene, the domain, nor any other package.
 */
@NullMarked
package jirei.japanese;

import org.jspecify.annotations.NullMarked;
