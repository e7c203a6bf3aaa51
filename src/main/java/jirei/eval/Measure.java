package jirei.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A measure of the hits of one topic, from 0 to 1. */
public enum Measure {
    /** Whether relevant documents rank high, by their grades: see {@link #ndcg}. */
    NDCG_10("nDCG@10", 10),
    /** The reciprocal rank of the first relevant document, 0 if it is not in the first ten (Voorhees, TREC-8, 1999). */
    MRR_10("MRR@10", 10),
    /** The share of the relevant documents that are in the first ten. */
    RECALL_10("recall@10", 10),
    /** The share of the relevant documents that are in the first hundred. */
    RECALL_100("recall@100", 100),
    /** 1 if a relevant document is in the first three, otherwise 0. */
    SUCCESS_3("success@3", 3);

    private final String label;
    private final int depth;

    Measure(String label, int depth) {
        this.label = label;
        this.depth = depth;
    }

    /** The usual name. */
    public String label() {
        return label;
    }

    /**
     * Measures the hits of a topic.
     *
     * @param ranked the documents found, best first
     * @param grades the grades of the judged documents, at least one of them relevant
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
     * Normalized discounted cumulated gain (Järvelin and Kekäläinen, ACM TOIS 20(4), 2002) as in trec_eval's {@code
     * ndcg_cut}: the gain is the grade, the discount log2(rank + 1) from the first rank on, and the ideal ranking has
     * all judged documents.
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
