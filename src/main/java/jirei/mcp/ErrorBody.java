package jirei.mcp;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/**
 * How a message that cannot be taken is answered: an error of JSON-RPC without an id, since the id could not be read. The SDK
 * writes its exception as it is, which would show the stack of the program.
 *
 * @param error what is wrong, with the code that JSON-RPC gives it
 */
record ErrorBody(@JsonProperty("jsonrpc") String version, JSONRPCError error) {
    /** Of an error with this code of JSON-RPC. */
    static ErrorBody of(int code, String message) {
        return of(new JSONRPCError(code, message));
    }

    private static ErrorBody of(JSONRPCError error) {
        return new ErrorBody("2.0", error);
    }

    /** Makes the SDK write its exception so. */
    @JsonSerialize(converter = FromException.class)
    interface OfException {}

    /** What is written of an exception. */
    static final class FromException extends StdConverter<McpError, ErrorBody> {
        @Override
        public ErrorBody convert(McpError exception) {
            return of(exception.getJsonRpcError());
        }
    }
}
