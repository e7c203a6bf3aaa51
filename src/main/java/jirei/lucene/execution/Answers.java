package jirei.lucene.execution;

import jirei.lucene.matching.DocumentScores;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which entries answer a question: those with all of its words, and those that match in part and score a good share of
 * what the best one scores. All other partial matches are weak. The sets must not be changed.
 *
 * @param counted the entries that answer
 * @param weak the other entries with any of the words
 * @param complete those with all words; all that match for a question without words
 * @param scores the scores of all of these
 */
record Answers(FixedBitSet counted, FixedBitSet weak, FixedBitSet complete, DocumentScores scores) {}
