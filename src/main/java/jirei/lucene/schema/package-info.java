/**
 * The documents of the index: field names, facets, sort orders, scoring, the names an entry bears, and the
 * fingerprint that identifies a schema.
 *
 * <p>A new facet, field or sort order starts here. It does not know in which folder or cluster an index lies.
 */
@NullMarked
package jirei.lucene.schema;

import org.jspecify.annotations.NullMarked;
