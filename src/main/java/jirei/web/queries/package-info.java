/**
 * What people search for, where the operator has it recorded: how often, how long it took and what found nothing.
 * The operator tries synonyms on it, and on judged questions, before keeping them.
 *
 * <p>Another figure on queries goes here. It does not know who asked.
 */
@NullMarked
package jirei.web.queries;

import org.jspecify.annotations.NullMarked;
