package jirei.lucene.analysis;

import jirei.lucene.vocabulary.Relation;

/**
 * A form that is looked for beside what was typed.
 *
 * @param text normalised, of one word or several
 */
public record Synonym(String text, Relation relation) {}
