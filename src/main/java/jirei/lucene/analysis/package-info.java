/**
 * Text analysis: the analyzers of each view of a text (its words, its sound, its characters), readings in kana,
 * scripts, and the synonyms of {@code vocabulary} as terms.
 *
 * <p>Another token filter or view goes here. This package does not know documents, queries or any index.
 */
@NullMarked
package jirei.lucene.analysis;

import org.jspecify.annotations.NullMarked;
