/**
 * The word lists: synonyms, spelling variants and the user dictionary, as files and as rules.
 *
 * <p>A new format of a word list goes here, and a new relation between words; its weight is in {@code translation}.
 * This package does not know how a text is tokenized.
 */
@NullMarked
package jirei.lucene.vocabulary;

import org.jspecify.annotations.NullMarked;
