package jirei.lucene.analysis;

import jirei.lucene.vocabulary.Relation;

/**
 * A form that is searched in addition to the typed words.
 *
 * @param text normalized, of one or more words
 */
public record Synonym(String text, Relation relation) {}
