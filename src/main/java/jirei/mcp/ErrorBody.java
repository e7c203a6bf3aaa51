package jirei.mcp;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;

/**
 * How a refused request is answered over HTTP: the error of the protocol. The SDK writes its exception as it is, which would
 * show the stack of the program.
 */
@JsonIncludeProperties("error")
interface ErrorBody {
    /** What is wrong, with the code that JSON-RPC gives it. */
    @JsonProperty("error")
    JSONRPCError getJsonRpcError();
}
