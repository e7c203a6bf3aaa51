package jirei.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jirei.eval.LineFile.BadLineException;

/** A file with the topics of a collection, one on each line: {@code id ⇥ query}, or {@code id ⇥ kind ⇥ query}. */
public final class TopicFile {
    private TopicFile() {}

    /**
     * The topics in the order of the file.
     *
     * @throws MalformedFileException if a line is malformed
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static List<Topic> read(Path file) {
        List<Topic> topics = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        LineFile.read(file, line -> {
            Topic topic = topic(line);
            if (!ids.add(topic.id())) {
                throw new BadLineException("the topic is there twice: " + topic.id());
            }
            topics.add(topic);
        });
        return List.copyOf(topics);
    }

    private static Topic topic(String line) throws BadLineException {
        String[] cells = line.split("\t", -1);
        if (cells.length != 2 && cells.length != 3) {
            throw new BadLineException("not 2 or 3 cells (id, kind, query) between tabs but " + cells.length);
        }
        String id = cells[0].strip();
        String query = cells[cells.length - 1].strip();
        if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
            throw new BadLineException("not a topic id without blanks: \"" + id + "\"");
        }
        if (query.isEmpty()) {
            throw new BadLineException("no query");
        }
        return new Topic(id, cells.length == 3 ? cells[1].strip() : "", query);
    }
}
