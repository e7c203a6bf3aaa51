package jirei.web.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import jirei.search.IndexView;
import jirei.search.IndexingStatus;

/**
 * Entity tags of answers that the state of the index decides, by RFC 9110, section 8.8.3. They are computed before the
 * answer, so that an answer that the client has already costs no search.
 *
 * <p>A tag names the run of the program, the state of the index, the day (answers have citations) and what else of the
 * request an answer depends on. It is weak, since the duration of a search in an answer differs.
 */
public final class EntityTags {
    private static final List<String> DECIDING =
            List.of("HX-Request", "HX-History-Restore-Request", "HX-Trigger", "HX-Target");

    private final Clock clock;
    private final IndexingStatus status;
    /** When it began, in milliseconds. */
    private final String run = Long.toHexString(System.currentTimeMillis());

    /**
     * Tags for a run of the program.
     *
     * @param clock the date of access in citations
     * @param status whether the index is up to date, which pages tell
     */
    public EntityTags(Clock clock, IndexingStatus status) {
        this.clock = clock;
        this.status = status;
    }

    /** The tag of the answer; empty while the index is made for the first time, of which answers tell the progress. */
    Optional<String> of(Context context, IndexView view) {
        if (view.firstIndexing().isPresent()) {
            return Optional.empty();
        }
        CRC32 sum = new CRC32();
        Stream.concat(
                        Stream.of(
                                context.scheme(),
                                context.host(),
                                context.path(),
                                context.queryString(),
                                status.trouble().toString(),
                                LocalDate.now(clock).toString()),
                        DECIDING.stream().map(context::header))
                .map(part -> Objects.requireNonNullElse(part, "") + "\n")
                .forEach(part -> sum.update(part.getBytes(StandardCharsets.UTF_8)));
        return Optional.of("W/\"%s-%s-%08x\"".formatted(run, view.version(), sum.getValue()));
    }

    /** Whether the client has the answer of this tag. */
    static boolean isKnown(Context context, String tag) {
        return Optional.ofNullable(context.header("If-None-Match")).stream()
                .flatMap(tags -> Arrays.stream(tags.split(",")))
                .map(String::strip)
                .collect(Collectors.toSet())
                .contains(tag);
    }
}
