/**
 * The documents of an index: field names, facet fields, sort orders, the similarity (how counts and lengths score), the
 * names of an entry, and the fingerprint that tells one schema from another.
 *
 * <p>How a property is indexed goes here. It does not know in which folder or cluster an index lies.
 */
@NullMarked
package jirei.lucene.schema;

import org.jspecify.annotations.NullMarked;
