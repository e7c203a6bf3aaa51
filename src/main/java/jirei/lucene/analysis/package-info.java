/**
 * Texts as terms: the analyzers of each view of a text, readings, scripts, and the synonyms of analysed words.
 *
 * <p>Another token filter or view goes here. It does not know documents, queries or any index.
 */
@NullMarked
package jirei.lucene.analysis;

import org.jspecify.annotations.NullMarked;
