package jirei.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What assistants are told of the tools and prompts, from {@code mcp/tools.json}.
 *
 * @param instructions how to use all of it
 */
record Descriptions(String instructions, List<ToolDescription> tools, List<PromptDescription> prompts) {
    private static final String RESOURCE = "/mcp/tools.json";

    /**
     * A tool.
     *
     * @param description for the assistant; the title is for its user
     * @param inputSchema the JSON Schema of its arguments
     */
    record ToolDescription(String name, String title, String description, Map<String, Object> inputSchema) {}

    /**
     * A prompt.
     *
     * @param text with the names of arguments in braces
     */
    record PromptDescription(
            String name, String title, String description, List<ArgumentDescription> arguments, String text) {
        /** The names of arguments that have no value here, each with an example. */
        List<String> missing(Map<String, Object> values) {
            return arguments.stream()
                    .filter(argument -> !values.containsKey(argument.name()))
                    .map(argument -> argument.name() + " (such as " + argument.description() + ")")
                    .toList();
        }

        /** The text for values of all arguments. */
        String filled(Map<String, Object> values) {
            String filled = text;
            for (ArgumentDescription argument : arguments) {
                filled = filled.replace("{" + argument.name() + "}", String.valueOf(values.get(argument.name())));
            }
            return filled;
        }
    }

    /**
     * An argument of a prompt.
     *
     * @param description an example
     */
    record ArgumentDescription(String name, String description) {}

    static Descriptions ofProgram() {
        try (InputStream file = Descriptions.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("not in the program: " + RESOURCE);
            }
            return new JsonMapper().readValue(file, Descriptions.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** The description of a tool. */
    ToolDescription of(StudyTool tool) {
        return tools.stream()
                .filter(described -> described.name().equals(tool.protocolName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not described: " + tool));
    }
}
