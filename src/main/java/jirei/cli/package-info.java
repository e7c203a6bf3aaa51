/**
 * The commands: options, printing, and the choice of the engine. It wires all rooms, so it knows them all.
 *
 * <p>A new command or option goes here. This package does not know what the commands do in detail; the rooms do.
 */
@NullMarked
package jirei.cli;

import org.jspecify.annotations.NullMarked;
