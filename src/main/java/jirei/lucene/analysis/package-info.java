/**
 * Text analysis: the analyzers of each view of a text, readings, scripts, and the synonyms of {@code vocabulary} as
 * terms.
 *
 * <p>Another token filter or view goes here. It does not know documents, queries or any index.
 */
@NullMarked
package jirei.lucene.analysis;

import org.jspecify.annotations.NullMarked;
