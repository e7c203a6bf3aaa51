package jirei.web.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON answers. */
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** The answer as JSON text. */
    public static String write(Object answer) {
        return MAPPER.writeValueAsString(answer);
    }

    /** Sends an answer with status 200. */
    public static void send(Context context, Object answer) {
        send(context, HttpStatus.OK, "application/json", answer);
    }

    /** Sends an answer with this status and media type. */
    public static void send(Context context, HttpStatus status, String type, Object answer) {
        context.status(status).contentType(type).result(MAPPER.writeValueAsBytes(answer));
    }
}
