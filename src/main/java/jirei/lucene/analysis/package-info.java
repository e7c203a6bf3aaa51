/**
 * Texts as terms: the analyzers of each view of a text, readings, scripts. It applies the synonyms of {@code
 * vocabulary} to terms.
 *
 * <p>Another token filter or view goes here. It does not know documents, queries or any index.
 */
@NullMarked
package jirei.lucene.analysis;

import org.jspecify.annotations.NullMarked;
