package jirei.web.queries;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records what is searched for in a file, a JSON object a line, and counts it. A file that has grown long becomes
 * {@code NAME.1}, in the place of the one before.
 *
 * <p>Safe for use by many threads.
 */
public final class QueryLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryLog.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final long LONGEST_BYTES = 10L << 20;

    /** Of different queries; the one that was not asked for longest is forgotten. */
    private static final int MOST = 10_000;

    private final Path file;
    private final Clock clock;
    private final Map<String, QueryCount> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, QueryCount> eldest) {
            return size() > MOST;
        }
    };
    private BufferedWriter out;
    private long bytes;
    private boolean failed;

    private QueryLog(Path file, Clock clock) throws IOException {
        this.file = file;
        this.clock = clock;
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.flatMap(line -> read(line).stream()).forEach(this::count);
            }
            this.bytes = Files.size(file);
        }
        this.out = opened(file);
    }

    /**
     * Goes on with a file, which need not exist yet. A line that cannot be read is left out.
     *
     * @throws UncheckedIOException if it cannot be read or written
     */
    public static QueryLog of(Path file, Clock clock) {
        try {
            return new QueryLog(file, clock);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the query log " + file.toAbsolutePath(), e);
        }
    }

    private static BufferedWriter opened(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static Optional<AskedQuery> read(String line) {
        try {
            return Optional.of(JSON.readValue(line, AskedQuery.class))
                    .filter(asked -> !asked.query().isEmpty());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Records a search. A file that cannot be written is logged once, and what is asked is still counted.
     *
     * @param filtered whether filters were on
     */
    public synchronized void asked(String query, int hits, boolean filtered, long millis) {
        AskedQuery asked = new AskedQuery(LocalDate.now(clock), query, hits, filtered, millis);
        if (asked.query().isEmpty()) {
            return;
        }
        count(asked);
        try {
            if (bytes > LONGEST_BYTES) {
                out.close();
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                out = opened(file);
                bytes = 0;
            }
            String line = JSON.writeValueAsString(asked) + "\n";
            out.write(line);
            out.flush();
            bytes += line.length();
        } catch (IOException e) {
            if (!failed) {
                LOG.warn("the query log {} cannot be written", file.toAbsolutePath(), e);
            }
            failed = true;
        }
    }

    private void count(AskedQuery asked) {
        String key = asked.query().toLowerCase(Locale.ROOT);
        QueryCount before = counts.get(key);
        counts.put(key, before == null ? QueryCount.of(asked) : before.and(asked));
    }

    /** The queries that were asked most often. */
    public List<QueryCount> frequent(int most) {
        return first(most, count -> true, Comparator.comparingInt(QueryCount::times));
    }

    /** The queries that found nothing most often. */
    public List<QueryCount> unanswered(int most) {
        return first(most, count -> count.unanswered() > 0, Comparator.comparingInt(QueryCount::unanswered));
    }

    /** The queries that took longest. */
    public List<QueryCount> slow(int most) {
        return first(most, count -> count.slowest() > 0, Comparator.comparingLong(QueryCount::slowest));
    }

    /** The number of different queries that are counted. */
    public synchronized int size() {
        return counts.size();
    }

    private synchronized List<QueryCount> first(
            int most, Predicate<QueryCount> taken, Comparator<QueryCount> leastFirst) {
        return counts.values().stream()
                .filter(taken)
                .sorted(leastFirst.reversed().thenComparing(QueryCount::query))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the query log " + file.toAbsolutePath(), e);
        }
    }
}
