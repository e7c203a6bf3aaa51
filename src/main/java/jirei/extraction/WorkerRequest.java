package jirei.extraction;

import tools.jackson.databind.json.JsonMapper;

/**
 * A line of what {@link ExtractionWorker} is asked.
 *
 * @param file the path, which may have any character in it, even an end of line
 */
record WorkerRequest(String file) {
    private static final JsonMapper JSON = new JsonMapper();

    static WorkerRequest ofLine(String line) {
        return JSON.readValue(line, WorkerRequest.class);
    }

    String toLine() {
        return JSON.writeValueAsString(this);
    }
}
