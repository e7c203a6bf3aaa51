/**
 * The meaning of words and texts as vectors: similar meanings have similar directions.
 *
 * <p>{@link jirei.lucene.meaning.VectorLearning} learns the vectors of words from large texts, once, on a developer's
 * machine. {@link jirei.lucene.meaning.WordVectors} is the learnt table. The vector of an entry is made from the
 * vectors of its words. This package does not know how a query is parsed or translated, and not how hits are shown.
 */
@NullMarked
package jirei.lucene.meaning;

import org.jspecify.annotations.NullMarked;
