package jirei.web.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of the document, by which a JSON Schema library judges values. */
final class DocumentSchemas {
    private static final String DOCUMENT = "https://jirei.test/openapi.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final SchemaRegistry registry;

    DocumentSchemas(OpenApi document) {
        String text = JSON.writeValueAsString(document.tree());
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(DOCUMENT, text)));
    }

    /**
     * What is wrong with a value; nothing if it is as described.
     *
     * @param pointer where the schema stands: {@code /components/schemas/Hit}
     */
    List<String> faults(String pointer, String json) {
        Schema schema = registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    List<String> faults(String pointer, Object value) {
        return faults(pointer, JSON.writeValueAsString(value));
    }
}
