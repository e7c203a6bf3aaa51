/** The commands. This room chooses the engine and wires everything; no room is above it. */
@NullMarked
package jirei.cli;

import org.jspecify.annotations.NullMarked;
