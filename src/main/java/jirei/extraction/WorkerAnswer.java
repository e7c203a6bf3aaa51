package jirei.extraction;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import jirei.extraction.ExtractionException.Reason;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of what {@link ExtractionWorker} answers: a piece, or at the end the description or why there is none.
 *
 * @param detail for the log
 */
record WorkerAnswer(
        Optional<Piece> piece, Optional<Description> description, Optional<Reason> failure, Optional<String> detail) {
    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Piece.class, NamedPiece.class).build();

    /** Says in JSON which kind of piece it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface NamedPiece {}

    static WorkerAnswer of(Piece piece) {
        return new WorkerAnswer(Optional.of(piece), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static WorkerAnswer of(Description description) {
        return new WorkerAnswer(Optional.empty(), Optional.of(description), Optional.empty(), Optional.empty());
    }

    static WorkerAnswer of(Reason failure, String detail) {
        return new WorkerAnswer(Optional.empty(), Optional.empty(), Optional.of(failure), Optional.of(detail));
    }

    static WorkerAnswer ofLine(String line) {
        return JSON.readValue(line, WorkerAnswer.class);
    }

    String toLine() {
        return JSON.writeValueAsString(this);
    }
}
