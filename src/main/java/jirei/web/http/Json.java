package jirei.web.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers of the API. */
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    public static String write(Object answer) {
        return MAPPER.writeValueAsString(answer);
    }

    public static void send(Context context, Object answer) {
        send(context, HttpStatus.OK, "application/json", answer);
    }

    public static void send(Context context, HttpStatus status, String type, Object answer) {
        context.status(status).contentType(type).result(MAPPER.writeValueAsBytes(answer));
    }
}
