package jirei.eval;

/**
 * A question of a test collection.
 *
 * @param id its name in qrels and runs
 * @param kind the kind of question, such as keywords or sentences; empty if the collection does not state it
 * @param query as typed into the page
 */
public record Topic(String id, String kind, String query) {
    public Topic {
        if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("not a topic id: " + id);
        }
    }
}
