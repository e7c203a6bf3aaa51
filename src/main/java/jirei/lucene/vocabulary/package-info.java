/**
 * The word lists: synonyms, spelling variants and the user dictionary, as files and as rules.
 *
 * <p>A new format of a word list goes here. It does not know how a text is tokenized.
 */
@NullMarked
package jirei.lucene.vocabulary;

import org.jspecify.annotations.NullMarked;
