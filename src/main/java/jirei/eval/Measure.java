package jirei.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How good the hits of one topic are, from 0 to 1. */
public enum Measure {
    /** Whether the graded documents come early: see {@link #ndcg}. */
    NDCG_10("nDCG@10", 10),
    /** One through the rank of the first relevant document, 0 behind the tenth (Voorhees, TREC-8, 1999). */
    MRR_10("MRR@10", 10),
    /** How many of the relevant documents are among the first ten. */
    RECALL_10("recall@10", 10),
    /** How many of the relevant documents are among the first hundred. */
    RECALL_100("recall@100", 100),
    /** Whether a relevant document is among the first three. */
    SUCCESS_3("success@3", 3);

    private final String label;
    private final int depth;

    Measure(String label, int depth) {
        this.label = label;
        this.depth = depth;
    }

    /** The name that people use. */
    public String label() {
        return label;
    }

    /**
     * Measures the hits of a topic.
     *
     * @param ranked the documents that were found, best first
     * @param grades of the judged documents, one of them at least relevant
     */
    public double of(List<String> ranked, Map<String, Integer> grades) {
        List<Integer> gains = ranked.stream()
                .limit(depth)
                .map(document -> Math.max(0, grades.getOrDefault(document, 0)))
                .toList();
        long relevant = grades.values().stream().filter(grade -> grade > 0).count();
        if (relevant == 0) {
            throw new IllegalArgumentException("a topic without a relevant document cannot be measured");
        }
        return switch (this) {
            case NDCG_10 -> ndcg(gains, grades);
            case MRR_10 -> reciprocalRank(gains);
            case RECALL_10, RECALL_100 ->
                gains.stream().filter(gain -> gain > 0).count() / (double) relevant;
            case SUCCESS_3 -> gains.stream().anyMatch(gain -> gain > 0) ? 1 : 0;
        };
    }

    /**
     * Normalised discounted cumulated gain (Järvelin and Kekäläinen, ACM TOIS 20(4), 2002) as trec_eval's
     * {@code ndcg_cut} has it: the gain is the grade itself, the discount log2(rank + 1) from the first rank on, and the
     * ideal is made of all judged documents.
     */
    private double ndcg(List<Integer> gains, Map<String, Integer> grades) {
        List<Integer> ideal = grades.values().stream()
                .filter(grade -> grade > 0)
                .sorted(Comparator.reverseOrder())
                .limit(depth)
                .toList();
        return discounted(gains) / discounted(ideal);
    }

    private static double discounted(List<Integer> gains) {
        double sum = 0;
        for (int i = 0; i < gains.size(); i++) {
            sum += gains.get(i) * Math.log(2) / Math.log(i + 2);
        }
        return sum;
    }

    private static double reciprocalRank(List<Integer> gains) {
        for (int i = 0; i < gains.size(); i++) {
            if (gains.get(i) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }
}
