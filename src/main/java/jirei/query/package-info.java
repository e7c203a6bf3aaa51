/**
 * The language of the search box: its grammar, the query tree, and the notes in Japanese on parts that were not
 * understood.
 *
 * <ol>
 *   <li>{@link TypedQuery} reads the text into the query nodes of lucene-queryparser. It replaces Lucene's own syntax
 *       parser, since nothing that is typed here is an error.
 *   <li>A pipeline of lucene-queryparser's processors rewrites the nodes: {@link FieldValuesProcessor} looks up the
 *       values of fields, Lucene's own {@code RemoveDeletedQueryNodesProcessor} drops clauses with nothing to search,
 *       {@link RemoveGroupsProcessor} drops brackets that are no longer needed, {@link SearchWords} words that only say
 *       what is wanted of the search.
 *   <li>{@link QueryNodes} turns the nodes into a {@link Query}, which has no type of Lucene.
 * </ol>
 *
 * <p>A new operator or field of the search box starts here; its matching rule is added in {@code lucene.translation}.
 * This package does not know the index, how text is analysed, which engine runs a query, or HTTP.
 */
@NullMarked
package jirei.query;

import org.jspecify.annotations.NullMarked;
