package jirei.eval;

import java.nio.file.Path;
import java.util.List;

/** Topics with their judgments. */
public record JudgedSet(List<Topic> topics, Qrels qrels) {
    public JudgedSet {
        topics = List.copyOf(topics);
    }

    /**
     * The set in two files.
     *
     * @throws MalformedFileException if a line is malformed
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static JudgedSet read(Path topics, Path qrels) {
        return new JudgedSet(TopicFile.read(topics), Qrels.read(qrels));
    }

    /** The topics that have an answer, which alone can be measured. */
    public List<Topic> answerable() {
        return topics.stream().filter(topic -> qrels.isAnswerable(topic.id())).toList();
    }
}
