package jirei.search;

import jirei.casestudy.Entry;

/**
 * An entry that was found.
 *
 * @param title its whole title
 * @param snippet what of its text shows best why it was found
 * @param score of this query only; higher is better
 */
public record Hit(Entry entry, MarkedText title, MarkedText snippet, float score) {}
