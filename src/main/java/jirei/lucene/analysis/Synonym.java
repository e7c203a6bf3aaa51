package jirei.lucene.analysis;

import jirei.lucene.vocabulary.Relation;

/**
 * A form that is searched as well as the typed words.
 *
 * @param text normalised, of one word or several
 */
public record Synonym(String text, Relation relation) {}
