/**
 * Answers assistants by the Model Context Protocol, over HTTP and over standard input and output: tools that search and
 * read, dossiers as resources, and prompts. All of it only reads.
 *
 * <p>A new question of assistants goes here, with its description in {@code src/main/resources/mcp/tools.json}. This package
 * does not know which engine answers, nor where the server listens.
 */
@NullMarked
package jirei.mcp;

import org.jspecify.annotations.NullMarked;
