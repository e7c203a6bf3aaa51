package jirei.opensearch;

/**
 * A hit that is not read yet.
 *
 * @param document the id of its document in the cluster
 * @param id the id of its entry
 * @param complete whether it has all words
 */
record RankedHit(String document, String id, float score, boolean complete) {
    RankedHit with(boolean other) {
        return new RankedHit(document, id, score, other);
    }

    RankedHit with(float other) {
        return new RankedHit(document, id, other, complete);
    }
}
