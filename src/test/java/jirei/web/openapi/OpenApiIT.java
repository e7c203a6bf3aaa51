package jirei.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.web.ServerRoutes;
import jirei.web.Site;
import jirei.web.upload.Adding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document describes every address as it is: its parameters, statuses, media types and shapes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenApiIT {
    private static final OpenApi DOCUMENT = OpenApi.ofProgram();
    private static final DocumentSchemas SCHEMAS = new DocumentSchemas(DOCUMENT);
    private static final String TOKEN = "correct-horse-battery";

    private Site site;

    @BeforeAll
    void start(@TempDir Path index, @TempDir Path folder) {
        site = Site.ofStudy(index, Adding.settings(folder));
    }

    @AfterAll
    void stop() {
        site.close();
    }

    /** An operation of the document. */
    private record Operation(String path, String method, Map<String, Object> described) {
        List<Map<String, Object>> parameters() {
            return DOCUMENT.parameters(described);
        }

        DocumentedCalls calls() {
            return new DocumentedCalls(path, parameters());
        }

        String pointer() {
            return "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method;
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    private static Stream<Operation> operations() {
        return OpenApi.object(DOCUMENT.tree().get("paths")).entrySet().stream()
                .flatMap(path -> OpenApi.object(path.getValue()).entrySet().stream()
                        .map(method ->
                                new Operation(path.getKey(), method.getKey(), OpenApi.object(method.getValue()))));
    }

    @Test
    void everyRouteIsDescribedAndNoOther() {
        Set<String> described = operations()
                .flatMap(operation ->
                        operation.calls().registered().stream().map(path -> operation.method() + " " + path))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ServerRoutes.all()).isEqualTo(described);
    }

    @TestFactory
    Stream<DynamicTest> everyCallAnswersAsDescribed() {
        return operations()
                .filter(operation -> operation.method().equals("get"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    List<String> answered = new ArrayList<>();
                    for (String address : operation.calls().addresses()) {
                        answered.add(checked(operation, address, site.get(address)));
                    }
                    assertThat(answered).as("some call succeeds").anyMatch(status -> status.matches("[23].."));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfAParameterIsAsItsSchemaSays() {
        return operations()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    for (Map<String, Object> parameter : operation.parameters()) {
                        assertThat(parameter).containsKeys("name", "in", "description", "schema", "example");
                        String name = String.valueOf(parameter.get("name"));
                        assertThat(new DocumentSchemas(new OpenApi(Map.of(
                                                "schema",
                                                parameter.get("schema"),
                                                "components",
                                                DOCUMENT.tree().get("components"))))
                                        .faults("/schema", Objects.requireNonNull(parameter.get("example"))))
                                .as(name)
                                .isEmpty();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> anUnknownParameterOfTheApiIsNamed() {
        return operations()
                .filter(operation -> operation.path().startsWith("/api/v1/"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    String first = operation.calls().addresses().getFirst();
                    String address = first + (first.contains("?") ? "&" : "?") + "citty=a";
                    HttpRequest request = HttpRequest.newBuilder(site.address(address))
                            .method(operation.method().toUpperCase(Locale.ROOT), BodyPublishers.noBody())
                            .build();
                    HttpResponse<String> answer = site.send(request);
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(answer.body()).contains("「citty」というパラメーターはありません。");
                    assertThat(SCHEMAS.faults("/components/schemas/Problem", answer.body()))
                            .isEmpty();
                    operation.parameters().stream()
                            .filter(parameter -> "query".equals(parameter.get("in")) && !parameter.containsKey("style"))
                            .forEach(parameter ->
                                    assertThat(answer.body()).contains(String.valueOf(parameter.get("name"))));
                }));
    }

    @Test
    void whatDoesNotExistAndCannotBeIsAnsweredAsDescribed() throws IOException, InterruptedException {
        for (Operation operation : operations()
                .filter(operation -> operation.method().equals("get"))
                .toList()) {
            if (OpenApi.object(operation.described().get("responses")).containsKey("404")) {
                String address = operation.path().replaceAll("\\{\\w+}", "999999");
                assertThat(checked(operation, address, site.get(address)))
                        .as(address)
                        .isEqualTo("404");
            }
        }
        for (String address :
                List.of("/api/v1/search?page=0", "/api/v1/search?size=101", "/api/v1/spread?sort=x", "/?rating=x")) {
            HttpResponse<String> answer = site.get(address);
            Operation operation = operations()
                    .filter(known -> known.path().equals(address.replaceFirst("\\?.*", "")))
                    .findFirst()
                    .orElseThrow();
            assertThat(checked(operation, address, answer)).isEqualTo("400");
        }
    }

    @Test
    void aPostedBasketIsAnsweredAsDescribed() throws IOException, InterruptedException {
        for (String path : List.of("/api/v1/basket", "/basket")) {
            Operation operation = operation("post", path);
            Map<String, Object> content = OpenApi.object(
                    OpenApi.object(operation.described().get("requestBody")).get("content"));
            Map<String, Object> form = OpenApi.object(content.get("application/x-www-form-urlencoded"));
            String body = OpenApi.object(form.get("example")).entrySet().stream()
                    .map(field -> field.getKey() + "="
                            + URLEncoder.encode(field.getValue().toString(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
                HttpRequest request = HttpRequest.newBuilder(site.address(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build();
                String status = checked(operation, path, site.send(request));
                assertThat(status)
                        .isEqualTo(type.startsWith("multipart") ? "415" : path.equals("/basket") ? "303" : "200");
            }
        }
    }

    @Test
    void anUploadIsAnsweredAsDescribed() throws IOException, InterruptedException {
        Operation operation = operation("post", "/api/v1/corpus");
        assertThat(checked(operation, "a", upload("/api/v1/corpus", "a.md", TOKEN)))
                .isEqualTo("201");
        assertThat(checked(operation, "a", upload("/api/v1/corpus?replace=true", "a.md", TOKEN)))
                .isEqualTo("200");
        assertThat(checked(operation, "a", upload("/api/v1/corpus", "a.exe", TOKEN)))
                .isEqualTo("415");
        assertThat(checked(operation, "a", upload("/api/v1/corpus", "a.md", "wrong")))
                .isEqualTo("401");
        assertThat(checked(operation("post", "/upload"), "a", upload("/upload", "a.md", TOKEN)))
                .isEqualTo("401");
    }

    @Test
    void theUnversionedAddressesAnswerTheSame() throws IOException, InterruptedException {
        for (String path : List.of("entries/ソウル-高齢者向けのデジタル教育-w0gk", "dossiers", "problems", "search/ids?q=防犯")) {
            assertThat(site.get("/api/" + path).body())
                    .isEqualTo(site.get("/api/v1/" + path).body());
        }
        assertThat(site.get("/api/search?citty=a").statusCode()).isEqualTo(400);
    }

    /** A field that is added to an answer must be described. */
    @Test
    void everyObjectSaysAllItsProperties() {
        List<String> open = new ArrayList<>();
        OpenApi.object(OpenApi.object(DOCUMENT.tree().get("components")).get("schemas"))
                .forEach((name, schema) -> collectOpen(name, schema, open));
        assertThat(open).isEmpty();
    }

    private static void collectOpen(String place, Object node, List<String> open) {
        Map<String, Object> schema = OpenApi.object(node);
        if (schema.containsKey("properties")) {
            Set<String> names = OpenApi.object(schema.get("properties")).keySet();
            Set<String> required =
                    OpenApi.list(schema.get("required")).map(String::valueOf).collect(Collectors.toSet());
            if (!Boolean.FALSE.equals(schema.get("additionalProperties")) || !names.equals(required)) {
                open.add(place);
            }
        }
        schema.forEach((key, value) -> {
            collectOpen(place + "/" + key, value, open);
            OpenApi.list(value).forEach(item -> collectOpen(place + "/" + key, item, open));
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> lost = new ArrayList<>();
        collectLost(DOCUMENT.tree(), lost);
        assertThat(lost).isEmpty();
    }

    private static void collectLost(Object node, List<String> lost) {
        if (OpenApi.object(node).get("$ref") instanceof String reference
                && DOCUMENT.resolved(node).isEmpty()) {
            lost.add(reference);
        }
        OpenApi.object(node).values().forEach(value -> collectLost(value, lost));
        OpenApi.list(node).forEach(item -> collectLost(item, lost));
    }

    @Test
    void thePageHasAllOfTheDocument() throws IOException, InterruptedException {
        String page = site.get("/api").body();
        operations()
                .forEach(operation -> assertThat(page)
                        .contains("id=\"" + operation.described().get("operationId") + "\"", operation.path()));
        OpenApi.object(OpenApi.object(DOCUMENT.tree().get("components")).get("schemas"))
                .keySet()
                .forEach(name -> assertThat(page).contains("id=\"schema-" + name + "\""));
        JsonNode served = site.json("/openapi.json");
        assertThat(served.at("/openapi").asString()).startsWith("3.1");
        assertThat(served.at("/paths").size())
                .isEqualTo((int) operations().map(Operation::path).distinct().count());
    }

    private static Operation operation(String method, String path) {
        return operations()
                .filter(operation ->
                        operation.path().equals(path) && operation.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    /** The status of an answer, which is one of the operation's and has the body that is described for it. */
    private static String checked(Operation operation, String address, HttpResponse<String> answer) {
        String status = "" + answer.statusCode();
        Map<String, Object> responses = OpenApi.object(operation.described().get("responses"));
        assertThat(responses.keySet()).as(address + "\n" + answer.body()).contains(status);
        Map<String, Object> content = OpenApi.object(
                DOCUMENT.resolved(Objects.requireNonNull(responses.get(status))).get("content"));
        if (content.isEmpty()) {
            return status;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none").replaceFirst(";.*", "");
        assertThat(content.keySet()).as(address).contains(type);
        if (type.endsWith("json") && OpenApi.object(content.get(type)).containsKey("schema")) {
            String where = responses.get(status) instanceof Map<?, ?> map && map.get("$ref") instanceof String reference
                    ? reference.substring(1)
                    : operation.pointer() + "/responses/" + status;
            String pointer = where + "/content/" + type.replace("/", "~1") + "/schema";
            assertThat(SCHEMAS.faults(pointer, answer.body())).as(address).isEmpty();
        }
        return status;
    }

    private HttpResponse<String> upload(String path, String name, String token)
            throws IOException, InterruptedException {
        String body = """
                --x\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                \r
                # 港の備え

                高潮から街を守る。
                \r
                --x--\r
                """.formatted(name);
        return site.send(HttpRequest.newBuilder(site.address(path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
