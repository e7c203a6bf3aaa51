package jirei.lucene;

/** A rule of the word lists: whoever types the one form looks for the other as well. Both are normalised. */
record Expansion(String from, String to, Relation relation) {}
