/**
 * Japanese spelling: width, kana, okurigana, old kanji, numerals, romaji, damaged text and text encodings. Text in, text out.
 *
 * <p>Another spelling rule or encoding goes here. It does not know Lucene, nor the domain, nor any other room.
 */
@NullMarked
package jirei.japanese;

import org.jspecify.annotations.NullMarked;
