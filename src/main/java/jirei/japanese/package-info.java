/**
 * Japanese spelling: width, kana, okurigana, old kanji, numerals, romaji, damaged text; and text encodings. Bytes or text
 * in, text out.
 *
 * <p>Another way to write the same text goes here, and another encoding, Japanese or not. It does not know typing slips,
 * Lucene, the domain, nor any other room.
 */
@NullMarked
package jirei.japanese;

import org.jspecify.annotations.NullMarked;
