package jirei.eval;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jirei.eval.LineFile.BadLineException;

/**
 * The results of an engine: the ranked documents of each topic, in TREC's format {@code topic Q0 document rank score
 * tag}.
 *
 * <p>The order is that of the ranks. TREC's own tools order by score instead, so {@link #write} slightly lowers a score
 * that is not below the one before it.
 *
 * @param found by topic; a topic without hits may be absent
 */
public record Run(Map<String, List<ScoredDocument>> found) {
    private static final String FORM = "topic Q0 document rank score tag";

    public Run {
        Map<String, List<ScoredDocument>> copy = new LinkedHashMap<>();
        found.forEach((topic, documents) -> copy.put(topic, List.copyOf(documents)));
        found = Collections.unmodifiableMap(copy);
    }

    /** A document found for a topic, and its score. */
    public record ScoredDocument(String document, float score) {}

    private record RankedLine(int rank, ScoredDocument found) {}

    /** The documents found for a topic, best first. */
    public List<String> documents(String topic) {
        return found.getOrDefault(topic, List.of()).stream()
                .map(ScoredDocument::document)
                .toList();
    }

    /**
     * Reads a run from a file.
     *
     * @throws MalformedFileException if a line is malformed
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Run read(Path file) {
        Map<String, List<RankedLine>> lines = new LinkedHashMap<>();
        Map<String, Set<String>> seen = new LinkedHashMap<>();
        LineFile.read(file, line -> {
            String[] columns = LineFile.columns(line, FORM);
            int rank = LineFile.number(columns[3], "the rank");
            ScoredDocument found = new ScoredDocument(columns[2], score(columns[4]));
            if (!seen.computeIfAbsent(columns[0], topic -> new HashSet<>()).add(columns[2])) {
                throw new BadLineException("found twice: " + columns[0] + " " + columns[2]);
            }
            lines.computeIfAbsent(columns[0], topic -> new ArrayList<>()).add(new RankedLine(rank, found));
        });
        Map<String, List<ScoredDocument>> found = new LinkedHashMap<>();
        lines.forEach((topic, ranked) -> {
            ranked.sort(Comparator.comparingInt(RankedLine::rank));
            found.put(topic, ranked.stream().map(RankedLine::found).toList());
        });
        return new Run(found);
    }

    /**
     * Writes the run to a file.
     *
     * @param tag the name of the run in the file
     * @throws UncheckedIOException if the file cannot be written
     */
    public void write(Path file, String tag) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Map.Entry<String, List<ScoredDocument>> topic : found.entrySet()) {
                float lowest = Float.POSITIVE_INFINITY;
                int rank = 0;
                for (ScoredDocument document : topic.getValue()) {
                    rank++;
                    lowest = document.score() < lowest ? document.score() : Math.nextDown(lowest);
                    out.write(String.join(" ", topic.getKey(), "Q0", document.document(), "" + rank, "" + lowest, tag));
                    out.newLine();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static float score(String column) throws BadLineException {
        try {
            return Float.parseFloat(column);
        } catch (NumberFormatException e) {
            throw new BadLineException("the score is not a number: " + column);
        }
    }
}
