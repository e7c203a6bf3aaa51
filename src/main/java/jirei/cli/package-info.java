/**
 * The commands: this room chooses the engine and wires everything. Nothing is above it.
 */
@NullMarked
package jirei.cli;

import org.jspecify.annotations.NullMarked;
