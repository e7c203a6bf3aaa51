/**
 * The documents of an index: field names, facet fields, sort orders, the similarity (how term frequencies and lengths
 * are scored), the names of an entry, and the fingerprint that identifies the schema.
 *
 * <p>How a property is indexed goes here. This package does not know the folder or cluster of an index.
 */
@NullMarked
package jirei.lucene.schema;

import org.jspecify.annotations.NullMarked;
