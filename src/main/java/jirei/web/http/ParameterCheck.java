package jirei.web.http;

import io.javalin.http.Context;

/** Decides whether a request of the API has only parameters that its address knows. */
public interface ParameterCheck {
    /**
     * Checks a request.
     *
     * @param path as the API documents it: {@code /api/v1/entries/{id}}
     * @throws BadRequest if a parameter is not known; the message names it and those that are
     */
    void check(String path, Context context);
}
