package jirei.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
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
import jirei.web.queries.QueryLog;
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
    private static final OpenApi DOCUMENT = DocumentedOperation.DOCUMENT;
    private static final DocumentSchemas SCHEMAS = DocumentedOperation.SCHEMAS;

    private Site site;
    private QueryLog log;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path index, @TempDir Path folder) {
        this.folder = folder;
        log = QueryLog.of(folder.resolve("queries.jsonl"), Clock.systemUTC());
        site = Site.ofEverything(index, folder, log);
    }

    @AfterAll
    void stop() {
        site.close();
        log.close();
    }

    @Test
    void everyRouteIsDescribedAndNoOther() {
        Set<String> described = DocumentedOperation.all()
                .flatMap(operation ->
                        operation.calls().registered().stream().map(path -> operation.method() + " " + path))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ServerRoutes.all(folder)).isEqualTo(described);
    }

    @TestFactory
    Stream<DynamicTest> everyCallAnswersAsDescribed() {
        return DocumentedOperation.all()
                .filter(operation -> !operation.method().equals("post"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    List<String> answered = new ArrayList<>();
                    String method = operation.method().toUpperCase(Locale.ROOT);
                    for (String address : operation.calls().addresses()) {
                        answered.add(operation.checked(address, site.send(method, address)));
                    }
                    assertThat(answered)
                            .as("some call succeeds, where one can")
                            .anyMatch(status ->
                                    operation.statuses().stream().noneMatch(OpenApiIT::isSuccess) || isSuccess(status));
                }));
    }

    private static boolean isSuccess(String status) {
        return status.matches("[23]..");
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfAParameterIsAsItsSchemaSays() {
        return DocumentedOperation.all()
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
        return DocumentedOperation.all()
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
        for (DocumentedOperation operation : DocumentedOperation.all()
                .filter(operation -> operation.method().equals("get"))
                .toList()) {
            if (operation.path().contains("{") && operation.statuses().contains("404")) {
                String address = operation.path().replaceAll("\\{\\w+}", "999999");
                assertThat(operation.checked(address, site.get(address)))
                        .as(address)
                        .isEqualTo("404");
            }
        }
        for (String address :
                List.of("/api/v1/search?page=0", "/api/v1/search?size=101", "/api/v1/spread?sort=x", "/?rating=x")) {
            HttpResponse<String> answer = site.get(address);
            DocumentedOperation operation = DocumentedOperation.all()
                    .filter(known -> known.path().equals(address.replaceFirst("\\?.*", "")))
                    .findFirst()
                    .orElseThrow();
            assertThat(operation.checked(address, answer)).isEqualTo("400");
        }
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
        DocumentedOperation.all()
                .forEach(operation -> assertThat(page)
                        .contains("id=\"" + operation.described().get("operationId") + "\"", operation.path()));
        OpenApi.object(OpenApi.object(DOCUMENT.tree().get("components")).get("schemas"))
                .keySet()
                .forEach(name -> assertThat(page).contains("id=\"schema-" + name + "\""));
        JsonNode served = site.json("/openapi.json");
        assertThat(served.at("/openapi").asString()).startsWith("3.1");
        assertThat(served.at("/paths").size()).isEqualTo((int) DocumentedOperation.all()
                .map(DocumentedOperation::path)
                .distinct()
                .count());
    }
}
