/** OpenSearch nodes, as processes of their own, and a plain index on one that Jirei is measured against. */
@NullMarked
package jirei.opensearch;

import org.jspecify.annotations.NullMarked;
