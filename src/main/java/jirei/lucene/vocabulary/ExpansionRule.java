package jirei.lucene.vocabulary;

/** A rule of the word lists: a query for the first form also searches the second. Both are normalized. */
public record ExpansionRule(String from, String to, Relation relation) {}
