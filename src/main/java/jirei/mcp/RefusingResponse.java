package jirei.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A response whose errors are of the protocol. Those that the SDK leaves to the server would be sentences for readers. */
final class RefusingResponse extends HttpServletResponseWrapper {
    RefusingResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, status == SC_REQUEST_ENTITY_TOO_LARGE ? "the message is too long" : "not answered here");
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        setStatus(status);
        setContentType(StudyAnswers.JSON);
        setCharacterEncoding(StandardCharsets.UTF_8.name());
        ErrorBody body = ErrorBody.of(McpSchema.ErrorCodes.INVALID_REQUEST, message);
        getWriter().write(StudyServer.MAPPER.writeValueAsString(body));
    }
}
