package jirei.lucene.vocabulary;

/** A rule of the word lists: whoever types the one form looks for the other as well. Both are normalised. */
public record ExpansionRule(String from, String to, Relation relation) {}
