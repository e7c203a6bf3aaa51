/**
 * The folder of research, and the ways in which research is written down.
 *
 * <p>Every file gives entries, or a problem that says why not, or both. A file is recognised by what it says, never by
 * where it lies. This room does not know how entries are searched.
 */
@NullMarked
package jirei.corpus;

import org.jspecify.annotations.NullMarked;
