/**
 * Japanese spelling: width, kana, okurigana, old kanji, numerals, dates, romaji, damaged text; and text encodings. Bytes or
 * text in, text out.
 *
 * <p>Another spelling of the same word goes here (no synonym or column header), and another encoding, Japanese or
 * not. It does not know typing slips, Lucene, the domain, nor any other room.
 */
@NullMarked
package jirei.japanese;

import org.jspecify.annotations.NullMarked;
